package vn.p6monitor.query.uploads;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.request.TimeCursor;
import vn.p6monitor.query.request.Times;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.index.UploadDocument;

/// Tells the ministry, each province and each reporter of their own uploads.
@RestController
@RequestMapping(path = "/api/v1/uploads", produces = MediaType.APPLICATION_JSON_VALUE)
class UploadsController {
    /// A page of uploads, the latest first.
    ///
    /// @param next the cursor that leads on, absent on the last page
    record UploadPage(List<UploadView> uploads, @Nullable String next) {}

    private static final List<String> PARAMETERS = List.of("since", "limit", "cursor");
    private static final int MOST = Uploads.PAGE - 1;

    private final Uploads uploads;

    UploadsController(Uploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping
    UploadPage uploads(@RequestParam MultiValueMap<String, String> given, Reader reader) {
        var parameters = new Parameters(given, PARAMETERS);
        var own = own(reader);
        var scope = new Uploads.Scope(
                own.province(), own.sender(), Times.since(parameters).orElse(null));
        int limit = parameters.limit(MOST);
        var after = TimeCursor.read(parameters, scope)
                .map(place -> new Uploads.Start(place.time(), place.id()))
                .orElse(null);
        // One more tells whether there are more.
        var found = uploads.page(scope, after, limit + 1);
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var next =
                more ? new TimeCursor(shown.getLast().beganAt(), shown.getLast().id()).write(scope) : null;
        return new UploadPage(views(shown), next);
    }

    /// Of what is not the reader's to know nothing is told, not even that it is there.
    @GetMapping("/{id}")
    UploadView upload(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Reader reader) {
        var _ = new Parameters(given, List.of());
        var own = own(reader);
        return uploads.find(id)
                .filter(upload -> isIn(own, upload))
                .map(upload -> views(List.of(upload)).getFirst())
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private List<UploadView> views(List<UploadDocument> shown) {
        if (shown.isEmpty()) return List.of();
        var withdrawals =
                uploads.withdrawals(shown.stream().map(UploadDocument::id).toList());
        return shown.stream()
                .map(upload -> UploadView.of(upload, withdrawals.get(upload.id())))
                .toList();
    }

    private static boolean isIn(Uploads.Scope own, UploadDocument upload) {
        return (own.province() == null || own.province().equals(upload.province()))
                && (own.sender() == null || own.sender().equals(upload.sender()));
    }

    /// All for the ministry, a province's for it, and whatever someone sent themselves for a reporter.
    private static Uploads.Scope own(Reader reader) {
        if (reader.isMinistry()) return new Uploads.Scope(null, null, null);
        if (reader.ownProvince() != null) return new Uploads.Scope(reader.ownProvince(), null, null);
        if (!reader.isReporter() || reader.client() == null) throw ProblemException.of(ProblemCode.NOT_ALLOWED);
        return new Uploads.Scope(null, Objects.requireNonNull(reader.client()), null);
    }
}
