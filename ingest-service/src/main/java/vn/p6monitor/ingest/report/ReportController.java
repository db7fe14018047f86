package vn.p6monitor.ingest.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.lines.OneDocument;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Intake;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.topic.Way;

/// Where reports come in.
@RestController
class ReportController {
    private final Intake intake;
    private final Register register;

    ReportController(Intake intake, Register register) {
        this.intake = intake;
        this.register = register;
    }

    @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    void one(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var document = OneDocument.read(request.getInputStream()).orElseThrow(Failure.TOO_LARGE::toException);
        take(document, Way.JSON, dryRun, sender, locale, response);
    }

    @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void many(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        take(new NdjsonLines(request.getInputStream()), Way.NDJSON, dryRun, sender, locale, response);
    }

    private void take(Lines lines, Way way, boolean dryRun, Sender sender, Locale locale, HttpServletResponse response)
            throws IOException {
        var desk = new ReportDesk(register, sender);
        try (var outcome = intake.take(lines, desk, way, locale, dryRun)) {
            outcome.writeTo(response, locale);
        }
    }
}
