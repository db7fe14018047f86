package vn.p6monitor.query.freshness;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.edition.Editions;
import vn.p6monitor.query.request.Parameters;

/// Tells how many records are on their way: none, asked after a batch was accepted, means that every later answer
/// counts it.
@RestController
class FreshnessController {
    private final TopicEnds ends;
    private final Progress progress;
    private final Editions editions;

    FreshnessController(TopicEnds ends, Progress progress, Editions editions) {
        this.ends = ends;
        this.editions = editions;
        this.progress = progress;
    }

    @GetMapping(path = "/api/v1/freshness", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Freshness> freshness(@RequestParam MultiValueMap<String, String> given) {
        var _ = new Parameters(given, List.of());
        var endsBefore = ends.now();
        return editions.read(edition -> ResponseEntity.ok()
                .header(Edition.HEADER, edition.generation().name())
                .body(Freshness.of(endsBefore, progress.visible(edition.generation()), progress.ofLedger())));
    }
}
