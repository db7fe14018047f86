package vn.p6monitor.ingest.events;

import java.util.List;

class InMemoryEventsTest extends EventsContract {
    private final InMemoryEvents events = new InMemoryEvents();

    @Override
    protected Events events() {
        return events;
    }

    @Override
    protected List<Event> kept() {
        return events.kept();
    }

    @Override
    protected List<Refusal> keptRefusals() {
        return events.refusals();
    }

    @Override
    protected void goAway() {
        events.failAfter(0);
    }
}
