package vn.p6monitor.query.rejections;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.problem.Messages;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.request.TimeCursor;
import vn.p6monitor.query.request.Times;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.index.RejectionDocument;

/// Tells the ministry, and each province of its own, what was refused and why.
@RestController
@RequestMapping(path = "/api/v1/rejections", produces = MediaType.APPLICATION_JSON_VALUE)
class RejectionsController {
    /// A page of rejections, the latest first.
    ///
    /// @param next the cursor that leads on, absent on the last page
    record RejectionPage(
            List<RejectionView> rejections, @Nullable String next) {}

    private static final List<String> PARAMETERS = List.of("province", "since", "reason", "limit", "cursor");
    private static final int MOST = Rejections.PAGE - 1;
    private static final int MOST_REASONS = 100;

    private final Rejections rejections;

    RejectionsController(Rejections rejections) {
        this.rejections = rejections;
    }

    @GetMapping
    ResponseEntity<RejectionPage> rejections(
            @RequestParam MultiValueMap<String, String> given, Reader reader, HttpServletRequest request) {
        var parameters = new Parameters(given, PARAMETERS);
        var scope = new Rejections.Scope(
                province(parameters, reader), Times.since(parameters).orElse(null), reasons(parameters));
        var question = List.of(
                Objects.toString(scope.province()), Objects.toString(scope.since()), new TreeSet<>(scope.reasons()));
        int limit = parameters.limit(MOST);
        var after = TimeCursor.read(parameters, question)
                .map(place -> new Rejections.Start(place.time(), place.id()))
                .orElse(null);
        // One more tells whether there are more.
        var found = rejections.page(scope, after, limit + 1);
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var next = more
                ? new TimeCursor(shown.getLast().refusedAt(), shown.getLast().id()).write(question)
                : null;
        var language = Messages.language(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(new RejectionPage(
                        shown.stream()
                                .map(rejection -> RejectionView.of(rejection, language))
                                .toList(),
                        next));
    }

    /// Of what is not the reader's to know nothing is told, not even that it is there.
    @GetMapping("/{id}")
    ResponseEntity<RejectionView> rejection(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            Reader reader,
            HttpServletRequest request) {
        var _ = new Parameters(given, List.of());
        var language = Messages.language(request);
        return rejections
                .find(id)
                .filter(rejection -> isFor(reader, rejection))
                .map(rejection -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                        .body(RejectionView.of(rejection, language)))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static boolean isFor(Reader reader, RejectionDocument rejection) {
        var own = reader.ownProvince();
        return reader.isMinistry() || (own != null && own.equals(rejection.province()));
    }

    /// @throws ProblemException where that is not the reader's
    private static @Nullable String province(Parameters parameters, Reader reader) {
        var asked = parameters.one("province").orElse(null);
        if (reader.isMinistry()) return asked;
        var own = reader.ownProvince();
        if (own == null) throw ProblemException.of(ProblemCode.NOT_ALLOWED);
        if (asked != null && !asked.equals(own)) {
            throw ProblemException.in("province", ProblemCode.NOT_ALLOWED);
        }
        return own;
    }

    private static Set<String> reasons(Parameters parameters) {
        var reasons = Set.copyOf(parameters.all("reason", MOST_REASONS));
        for (var code : reasons) {
            if (!RejectionView.isReason(code)) throw ProblemException.in("reason", ProblemCode.UNKNOWN_REASON, code);
        }
        return reasons;
    }
}
