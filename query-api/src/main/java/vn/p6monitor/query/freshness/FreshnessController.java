package vn.p6monitor.query.freshness;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.request.Parameters;

/// Tells how many records are on their way: none, asked after a batch was accepted, means that every later answer
/// counts it.
@RestController
class FreshnessController {
    private final TopicEnds ends;
    private final Progress progress;

    FreshnessController(TopicEnds ends, Progress progress) {
        this.ends = ends;
        this.progress = progress;
    }

    @GetMapping(path = "/api/v1/freshness", produces = MediaType.APPLICATION_JSON_VALUE)
    Freshness freshness(@RequestParam MultiValueMap<String, String> given) {
        var _ = new Parameters(given, List.of());
        var endsBefore = ends.now();
        return Freshness.of(endsBefore, progress.visible());
    }
}
