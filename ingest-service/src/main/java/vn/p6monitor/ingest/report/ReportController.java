package vn.p6monitor.ingest.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.avro.ContainerLines;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.lines.OneDocument;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.table.CsvRows;
import vn.p6monitor.ingest.table.TableLines;
import vn.p6monitor.ingest.upload.Intake;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.workbook.Workbook;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Way;

/// Where reports come in.
@RestController
class ReportController {
    private final Intake intake;
    private final Register register;
    private final Clock clock;

    ReportController(Intake intake, Register register, Clock clock) {
        this.intake = intake;
        this.register = register;
        this.clock = clock;
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

    @PostMapping(path = "/api/v1/reports", consumes = "text/csv")
    void csv(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new ReportForm(clock.instant());
        var rows = CsvRows.of(request.getInputStream(), form.key());
        take(new TableLines(rows, form), Way.CSV, dryRun, sender, locale, response);
    }

    @PostMapping(path = "/api/v1/reports", consumes = Workbook.MEDIA_TYPE)
    void workbook(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new ReportForm(clock.instant());
        var desk = new ReportDesk(register, sender);
        try (var workbook = Workbook.receive(request.getInputStream());
                var outcome = intake.take(new TableLines(workbook.rows(), form), desk, Way.XLSX, locale, dryRun)) {
            if (Workbook.isAccepted(request)) outcome.writeMarked(workbook, form.key(), response);
            else outcome.writeTo(response, locale);
        }
    }

    @PostMapping(path = "/api/v1/reports", consumes = "avro/binary")
    void avro(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var lines = new ContainerLines(request.getInputStream(), ReportCodec.SCHEMA, ReportRecord::toJson);
        take(lines, Way.AVRO, dryRun, sender, locale, response);
    }

    private void take(Lines lines, Way way, boolean dryRun, Sender sender, Locale locale, HttpServletResponse response)
            throws IOException {
        var desk = new ReportDesk(register, sender);
        try (var outcome = intake.take(lines, desk, way, locale, dryRun)) {
            outcome.writeTo(response, locale);
        }
    }
}
