package vn.p6monitor.query.receipts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.Messages;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.quality.FlaggedFacilities;
import vn.p6monitor.query.quality.FlaggedFacility;
import vn.p6monitor.query.register.Places;
import vn.p6monitor.query.rejections.Rejections;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.due.DueDates;
import vn.p6monitor.schemas.index.Generation;

/// Tells those who may know what became of a report.
@RestController
class ReceiptsController {
    private record UsesOf(Generation generation, Uses uses) {}

    private final SaidReports reports;
    private final Places places;
    private final FlaggedFacilities flags;
    private final Rejections rejections;
    private volatile @Nullable UsesOf last;

    ReceiptsController(SaidReports reports, Places places, FlaggedFacilities flags, Rejections rejections) {
        this.reports = reports;
        this.places = places;
        this.flags = flags;
        this.rejections = rejections;
    }

    /// Of what is not the reader's to know nothing is told, not even that it is there.
    @GetMapping(path = "/api/v1/reports/{facility}/{reportId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> receipt(
            @PathVariable String facility,
            @PathVariable String reportId,
            @RequestParam MultiValueMap<String, String> given,
            Reader reader,
            Edition edition,
            HttpServletRequest request) {
        var _ = new Parameters(given, List.of());
        var language = Messages.language(request);
        return Codes.reportId(reportId)
                .filter(_ -> Codes.isWellFormed(facility))
                .flatMap(id -> receipt(facility, id, reader, edition, language))
                .map(receipt -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                        .body(receipt))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private Optional<Receipt> receipt(String facility, UUID report, Reader reader, Edition edition, Locale language) {
        var generation = edition.generation();
        var registered = places.of(generation, facility);
        var flagged = flags.of(generation, facility).stream()
                .map(FlaggedFacility::flags)
                .flatMap(List::stream)
                .toList();
        var known = new Known(registered, reports.of(facility), flagged, rejections.of(facility, report));
        return new Receipts(uses(edition), DueDates.standard(), language)
                .of(facility, report, known, Sight.of(reader, facility, registered));
    }

    /// The catalogue of a generation never changes, and its terms take a while to compile.
    private Uses uses(Edition edition) {
        var known = last;
        if (known != null && known.generation().equals(edition.generation())) return known.uses();
        var uses = new Uses(edition.catalogue());
        last = new UsesOf(edition.generation(), uses);
        return uses;
    }
}
