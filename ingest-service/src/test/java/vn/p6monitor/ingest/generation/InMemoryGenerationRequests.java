package vn.p6monitor.ingest.generation;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.index.Generation;

/// Keeps requests in memory, and can be made to fail.
public final class InMemoryGenerationRequests implements GenerationRequests {
    private final List<GenerationRequest> asked = new ArrayList<>();
    private boolean away;

    public List<GenerationRequest> asked() {
        return asked;
    }

    public void begin() {
        asked.clear();
        away = false;
    }

    public void goAway() {
        away = true;
    }

    @Override
    public GenerationLog untilNow() {
        if (away) throw new EventsUnavailableException("away for a test");
        var log = GenerationLog.EMPTY;
        for (int offset = 0; offset < asked.size(); offset++) log = log.plus(offset, asked.get(offset));
        return log;
    }

    @Override
    public Generation ask(GenerationRequest request) {
        if (away) throw new EventsUnavailableException("away for a test");
        asked.add(request);
        return GenerationLog.generation(asked.size() - 1L);
    }
}
