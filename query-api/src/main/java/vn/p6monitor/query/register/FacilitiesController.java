package vn.p6monitor.query.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.index.Generation;

/// Tells the ministry, and each province of its own, which facilities there are.
@RestController
@RequestMapping(path = "/api/v1/facilities", produces = MediaType.APPLICATION_JSON_VALUE)
class FacilitiesController {
    /// A page of facilities, in the order of their codes.
    ///
    /// @param next the cursor that leads on, absent on the last page
    record FacilityPage(
            List<FacilityView> facilities, @Nullable String next) {}

    /// What was registered of a facility, the latest first.
    record Registrations(String facility, List<History.Step> registrations) {}

    private final FacilityQueries queries;
    private final Register register;
    private final Places places;

    FacilitiesController(FacilityQueries queries, Register register, Places places) {
        this.queries = queries;
        this.register = register;
        this.places = places;
    }

    @GetMapping
    FacilityPage facilities(@RequestParam MultiValueMap<String, String> given, Reader reader, Edition edition) {
        var question = queries.read(given, edition, reader);
        // One more tells whether there are more.
        var found = register.page(question.scope(), question.after(), question.limit() + 1);
        boolean more = found.size() > question.limit();
        var shown = more ? found.subList(0, question.limit()) : found;
        var next = more
                ? FacilityQueries.cursor(
                        question.fingerprint(), shown.getLast().facility().code())
                : null;
        return new FacilityPage(shown.stream().map(FacilityView::of).toList(), next);
    }

    @GetMapping("/{code}")
    FacilityView facility(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> given,
            Reader reader,
            Edition edition) {
        var _ = new Parameters(given, List.of());
        var registration = find(edition.generation(), reader, code);
        return FacilityView.of(registration, places.of(edition.generation(), registration.facility()));
    }

    @GetMapping("/{code}/registrations")
    Registrations registrations(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> given,
            Reader reader,
            Edition edition) {
        var _ = new Parameters(given, List.of());
        var registration = find(edition.generation(), reader, code);
        var facility = registration.facility().code();
        return new Registrations(facility, History.of(register.history(facility)));
    }

    /// The registration in force; of a facility that is not the reader's to know nothing is told, not even that it is
    /// there.
    private Registration find(Generation generation, Reader reader, String code) {
        var own = queries.own(generation, reader);
        if (!Codes.isWellFormed(code)) throw ProblemException.of(ProblemCode.NOT_FOUND);
        return register.inForce(code)
                .filter(registration -> own.stream().allMatch(territory -> territory.holds(registration.facility())))
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }
}
