package vn.p6monitor.query.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.AreaParameters;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.period.Month;

/// Makes questions for facilities out of parameters, and keeps each province to its own.
@Component
class FacilityQueries {
    static final int MOST = Register.PAGE - 1;

    private static final List<String> PARAMETERS =
            List.of("q", "area", "boundaries", "kind", "openAt", "limit", "cursor");
    private static final int LONGEST = 100;

    private final AreaDirectory areas;
    private final Places places;

    FacilityQueries(AreaDirectory areas, Places places) {
        this.areas = areas;
        this.places = places;
    }

    /// A question that can be answered, and that its reader may ask.
    ///
    /// @param limit the most facilities to answer with
    /// @param after code of the last facility of the page before, or null for the first page
    record Question(
            Register.Scope scope,
            String fingerprint,
            int limit,
            @Nullable String after) {}

    /// @throws ProblemException for a question that cannot be answered, or not to this reader
    Question read(MultiValueMap<String, String> given, Edition edition, Reader reader) {
        var parameters = new Parameters(given, PARAMETERS);
        var set = AreaParameters.boundaries(parameters);
        var territories = new ArrayList<Territory>(own(edition.generation(), reader));
        parameters
                .one("area")
                .map(code -> areas.find(edition.generation(), set, code)
                        .orElseThrow(() -> AreaParameters.unknownArea("area", set, code)))
                .ifPresent(area -> territories.addAll(places.territory(edition.generation(), area)));
        var scope = new Register.Scope(words(parameters), territories, kind(parameters), openAt(parameters));
        // What is asked, and not which communes that was at the moment.
        var fingerprint = Integer.toHexString((parameters.all("q", 1)
                        + "|" + set + parameters.all("area", 1)
                        + "|" + scope.kind()
                        + "|" + scope.openAt())
                .hashCode());
        return new Question(scope, fingerprint, parameters.limit(MOST), after(parameters, fingerprint));
    }

    /// What a reader's facilities lie in: the own province, or anywhere.
    ///
    /// @throws ProblemException for a reader who has neither
    List<Territory> own(Generation generation, Reader reader) {
        if (reader.isMinistry()) return List.of();
        var own = Optional.ofNullable(reader.ownProvince())
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ALLOWED));
        return areas.find(generation, BoundarySet.SET_2025, own)
                .map(province -> places.territory(generation, province))
                .orElseGet(() -> List.of(new Territory(BoundarySet.SET_2025, List.of(), List.of())));
    }

    static String cursor(String fingerprint, String facility) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((fingerprint + '|' + facility).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String after(Parameters parameters, String fingerprint) {
        return parameters
                .one("cursor")
                .map(cursor -> decode(cursor)
                        .filter(text -> text.startsWith(fingerprint + '|'))
                        .map(text -> text.substring(fingerprint.length() + 1))
                        .orElseThrow(() -> ProblemException.in("cursor", ProblemCode.MALFORMED_CURSOR)))
                .orElse(null);
    }

    private static Optional<String> decode(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Words words(Parameters parameters) {
        return parameters
                .one("q")
                .filter(text -> !text.isBlank())
                .map(text -> {
                    if (text.length() > LONGEST) throw Parameters.tooMany("q", LONGEST);
                    return Words.of(text);
                })
                .orElse(null);
    }

    private static @Nullable FacilityKind kind(Parameters parameters) {
        return parameters
                .one("kind")
                .map(code -> FacilityKind.parse(code)
                        .orElseThrow(() -> ProblemException.in(
                                "kind",
                                ProblemCode.UNKNOWN_KIND,
                                code,
                                Arrays.stream(FacilityKind.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))))
                .orElse(null);
    }

    private static @Nullable Month openAt(Parameters parameters) {
        return parameters
                .one("openAt")
                .map(text -> Month.parse(text)
                        .orElseThrow(() -> ProblemException.in("openAt", ProblemCode.UNKNOWN_PERIOD, text)))
                .orElse(null);
    }
}
