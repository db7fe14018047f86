package vn.p6monitor.query.quality;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.security.Reader;

/// Tells the ministry, and each province of its own, what is to be followed up.
@RestController
class QualityController {
    private final QualityQueries queries;
    private final QualityReading reading;

    QualityController(QualityQueries queries, QualityReading reading) {
        this.queries = queries;
        this.reading = reading;
    }

    @GetMapping(path = "/api/v1/quality", produces = MediaType.APPLICATION_JSON_VALUE)
    QualityPage flags(@RequestParam MultiValueMap<String, String> given, Reader reader, Edition edition) {
        return reading.read(queries.read(given, edition, reader));
    }
}
