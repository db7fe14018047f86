package vn.p6monitor.query.values;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.security.Reader;

/// Tells the values.
@RestController
class ValuesController {
    private final ValuesQueries queries;
    private final ValuesReading reading;

    ValuesController(ValuesQueries queries, ValuesReading reading) {
        this.queries = queries;
        this.reading = reading;
    }

    @GetMapping(path = "/api/v1/values", produces = MediaType.APPLICATION_JSON_VALUE)
    ValuesPage values(@RequestParam MultiValueMap<String, String> given, Reader reader, Edition edition) {
        var parameters = new Parameters(given, ValuesQueries.PARAMETERS);
        if (parameters.has("cursor") && !reader.readsInBulk()) {
            throw ProblemException.in(
                    "cursor", reader.signedIn() ? ProblemCode.NOT_ALLOWED : ProblemCode.SIGN_IN_REQUIRED);
        }
        return reading.read(queries.read(parameters, edition), reader);
    }
}
