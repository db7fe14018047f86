package vn.p6monitor.query.values;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.delivery.CsvTable;
import vn.p6monitor.query.delivery.Delivery;
import vn.p6monitor.query.delivery.Format;
import vn.p6monitor.query.delivery.XlsxTable;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.Messages;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.security.Reader;

/// Tells the values: a page of them as JSON, or all of them as a table.
@RestController
class ValuesController {
    private static final String NAME = "p6-values";

    private final ValuesQueries queries;
    private final ValuesReading reading;
    private final JsonMapper json;

    ValuesController(ValuesQueries queries, ValuesReading reading, JsonMapper json) {
        this.queries = queries;
        this.reading = reading;
        this.json = json;
    }

    @GetMapping("/api/v1/values")
    void values(
            @RequestParam MultiValueMap<String, String> given,
            Reader reader,
            Edition edition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var parameters = new Parameters(given, ValuesQueries.PARAMETERS);
        var format = Format.asked(parameters, request);
        if (parameters.has("cursor")) requireBulk(reader, "cursor");
        if (format != Format.JSON) refuseTable(parameters, reader);
        var query = queries.read(parameters, edition);
        Delivery.send(request, response, format, NAME, body(format, query, reader, request));
    }

    private Delivery.Body body(Format format, ValuesQuery query, Reader reader, HttpServletRequest request) {
        if (format == Format.JSON) return out -> json.writeValue(out, reading.page(query, reader));
        var table = new ValuesTable(reading, query, reader, Messages.language(request));
        if (format == Format.CSV) return out -> CsvTable.write(table, out);
        long rows = reading.count(query, reader);
        if (rows > XlsxTable.MOST_ROWS) {
            throw ProblemException.in(
                    "format", ProblemCode.TOO_MANY_ROWS, Long.toString(rows), Integer.toString(XlsxTable.MOST_ROWS));
        }
        return out -> XlsxTable.write(table, out);
    }

    private static void refuseTable(Parameters parameters, Reader reader) {
        requireBulk(reader, "format");
        // A table is whole.
        for (var ofPages : new String[] {"limit", "cursor"}) {
            if (parameters.has(ofPages)) {
                throw ProblemException.in(ofPages, ProblemCode.CONTRADICTING_PARAMETERS, "format", ofPages);
            }
        }
    }

    private static void requireBulk(Reader reader, String parameter) {
        if (reader.readsInBulk()) return;
        throw ProblemException.in(
                parameter, reader.signedIn() ? ProblemCode.NOT_ALLOWED : ProblemCode.SIGN_IN_REQUIRED);
    }
}
