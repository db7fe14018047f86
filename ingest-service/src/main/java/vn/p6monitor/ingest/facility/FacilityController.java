package vn.p6monitor.ingest.facility;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.lines.OneDocument;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.table.CsvRows;
import vn.p6monitor.ingest.table.TableLines;
import vn.p6monitor.ingest.upload.Intake;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.ToldProblem;
import vn.p6monitor.ingest.workbook.Workbook;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Way;

/// Where facilities are registered; each answer waits until this instance knows what it has taken.
@RestController
class FacilityController {
    private final Intake intake;
    private final Register register;

    FacilityController(Intake intake, Register register) {
        this.intake = intake;
        this.register = register;
    }

    @PutMapping(path = "/api/v1/facilities/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(@PathVariable String code, Sender sender, Locale locale, HttpServletRequest request)
            throws IOException {
        var document = OneDocument.read(request.getInputStream()).orElseThrow(Failure.TOO_LARGE::toException);
        var desk = new FacilityDesk(register, sender, code);
        return switch (intake.takeOne(document, desk, Way.JSON)) {
            case Judgement.Accepted(var event, var _) -> {
                register.catchUp();
                yield switch (FacilityCodec.decode(event.value())) {
                    case Verdict.Accepted(var facility) -> ResponseEntity.ok(FacilityBody.of(facility));
                    case Verdict.Refused(var problems) ->
                        throw new IllegalStateException("written but not readable: " + problems);
                };
            }
            case Judgement.Refused(var _, var problems, var _) -> refused(problems, locale);
        };
    }

    @PostMapping(path = "/api/v1/facilities", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void many(Sender sender, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        take(new NdjsonLines(request.getInputStream()), Way.NDJSON, sender, locale, response);
    }

    @PostMapping(path = "/api/v1/facilities", consumes = "text/csv")
    void csv(Sender sender, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = new FacilityForm();
        var rows = CsvRows.of(request.getInputStream(), form.key());
        take(new TableLines(rows, form), Way.CSV, sender, locale, response);
    }

    @PostMapping(path = "/api/v1/facilities", consumes = Workbook.MEDIA_TYPE)
    void workbook(Sender sender, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = new FacilityForm();
        var desk = new FacilityDesk(register, sender, null);
        try (var workbook = Workbook.receive(request.getInputStream());
                var outcome = intake.take(new TableLines(workbook.rows(), form), desk, Way.XLSX, locale, false)) {
            if (outcome.isAnythingAccepted()) register.catchUp();
            if (Workbook.isAccepted(request)) outcome.writeMarked(workbook, form.key(), response);
            else outcome.writeTo(response, locale);
        }
    }

    private void take(Lines lines, Way way, Sender sender, Locale locale, HttpServletResponse response)
            throws IOException {
        var desk = new FacilityDesk(register, sender, null);
        try (var outcome = intake.take(lines, desk, way, locale, false)) {
            if (outcome.isAnythingAccepted()) register.catchUp();
            outcome.writeTo(response, locale);
        }
    }

    private static ResponseEntity<ProblemDetail> refused(List<Problem> problems, Locale locale) {
        boolean onlyForRights = problems.stream().allMatch(problem -> problem.code() == ProblemCode.WRONG_PROVINCE);
        var failure = onlyForRights ? Failure.FORBIDDEN : Failure.FACILITY_REFUSED;
        var answer = failure.toProblem(locale);
        answer.setProperty(
                "problems",
                problems.stream()
                        .map(problem -> ToldProblem.of(problem, locale))
                        .toList());
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }
}
