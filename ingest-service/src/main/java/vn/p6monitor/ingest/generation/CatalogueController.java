package vn.p6monitor.ingest.generation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.ToldProblem;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.CatalogueReader;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.Verdict;

/// Where the ministry gives the platform another catalogue.
@RestController
class CatalogueController {
    private final GenerationRequests requests;

    CatalogueController(GenerationRequests requests) {
        this.requests = requests;
    }

    /// A catalogue that holds, and its text.
    private record Given(String text, Catalogue catalogue) {}

    @PutMapping(path = "/api/v1/catalogue", consumes = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<?> change(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Sender sender,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        var verdict = CatalogueText.read(request.getInputStream())
                .then(text ->
                        CatalogueReader.read(text).then(catalogue -> Verdict.accepted(new Given(text, catalogue))));
        return switch (verdict) {
            case Verdict.Accepted<Given>(var given) -> change(given, dryRun, sender);
            case Verdict.Refused<Given>(var problems) -> refused(problems, locale);
        };
    }

    private ResponseEntity<?> change(Given given, boolean dryRun, Sender sender) {
        var before = catalogue(requests.untilNow());
        var answer = CatalogueAnswer.of(before, given.catalogue());
        if (dryRun || before.equals(given.catalogue())) return ResponseEntity.ok(answer);
        var asked = requests.ask(new GenerationRequest(Reason.CATALOGUE, given.text(), sender.id()));
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(answer.with(asked));
    }

    /// The catalogue that was asked for last; before any was, the one that the release will ask for.
    private static Catalogue catalogue(GenerationLog log) {
        return log.wanted().map(asked -> Catalogue.of(asked.catalogue())).orElseGet(Catalogue::standard);
    }

    private static ResponseEntity<ProblemDetail> refused(List<Problem> problems, Locale locale) {
        var answer = Failure.CATALOGUE_REFUSED.toProblem(locale);
        answer.setProperty(
                "problems",
                problems.stream()
                        .map(problem -> ToldProblem.of(problem, locale))
                        .toList());
        return ResponseEntity.status(Failure.CATALOGUE_REFUSED.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }
}
