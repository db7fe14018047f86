package vn.p6monitor.query.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.edition.EditionCursor;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.AreaParameters;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.FlagsDocument;

/// Makes questions for flags out of parameters, and refuses what is not the reader's to know.
@Component
class QualityQueries {
    private static final List<String> PARAMETERS = List.of("area", "boundaries", "rule", "kind", "limit", "cursor");
    private static final int MOST_FLAGS = 10_000;

    private final AreaDirectory areas;

    QualityQueries(AreaDirectory areas) {
        this.areas = areas;
    }

    /// @throws ProblemException for a question that cannot be answered, or not to this reader
    QualityQuery read(MultiValueMap<String, String> given, Edition edition, Reader reader) {
        var own = reader.isMinistry() ? null : reader.ownProvince();
        if (!reader.isMinistry() && own == null) throw ProblemException.of(ProblemCode.NOT_ALLOWED);
        var parameters = new Parameters(given, PARAMETERS);
        var set = AreaParameters.boundaries(parameters);
        var asked = parameters.one("area").map(code -> area(edition, set, code));
        if (own != null) asked.ifPresent(area -> refuseUnlessIn(edition, own, area));
        var within = new ArrayList<String>();
        within.add(FlagsDocument.area(set, asked.map(Area::code).orElse(Area.NATION_CODE)));
        // Whatever was asked for, and wherever the area lay when that was looked up.
        if (own != null) within.add(FlagsDocument.area(BoundarySet.SET_2025, own));
        var scope = new FlaggedFacilities.Scope(within, rules(parameters), kind(parameters));
        return new QualityQuery(edition, scope, parameters.limit(MOST_FLAGS), after(parameters, scope));
    }

    private Area area(Edition edition, BoundarySet set, String code) {
        return areas.find(edition.generation(), set, code)
                .orElseThrow(() -> AreaParameters.unknownArea("area", set, code));
    }

    /// A group lies in no province, even where all its communes do.
    private void refuseUnlessIn(Edition edition, String province2025, Area area) {
        var own = areas.provincesOf(edition.generation(), province2025, area.boundaries());
        var above = Optional.of(area);
        // Each round is a tier, so there are few; the bound is for a register that has a circle in it.
        for (int tier = 0; tier < AreaLevel.values().length && above.isPresent(); tier++) {
            var here = above.get();
            if (here.level() == AreaLevel.PROVINCE && own.contains(here.code())) return;
            var parent = here.parent();
            above = parent == null ? Optional.empty() : areas.find(edition.generation(), area.boundaries(), parent);
        }
        throw ProblemException.in("area", ProblemCode.NOT_ALLOWED);
    }

    private static Set<FlagRule> rules(Parameters parameters) {
        var rules = EnumSet.noneOf(FlagRule.class);
        for (var code : parameters.all("rule", FlagRule.values().length)) {
            rules.add(FlagRule.parse(code)
                    .orElseThrow(() ->
                            ProblemException.in("rule", ProblemCode.UNKNOWN_RULE, code, names(FlagRule.values()))));
        }
        return rules;
    }

    private static @Nullable FacilityKind kind(Parameters parameters) {
        return parameters
                .one("kind")
                .map(code -> FacilityKind.parse(code)
                        .orElseThrow(() -> ProblemException.in(
                                "kind", ProblemCode.UNKNOWN_KIND, code, names(FacilityKind.values()))))
                .orElse(null);
    }

    private static @Nullable Position after(Parameters parameters, FlaggedFacilities.Scope scope) {
        return parameters
                .one("cursor")
                .map(cursor -> Position.read(EditionCursor.rest(cursor), QualityQuery.fingerprint(scope))
                        .orElseThrow(() -> ProblemException.in("cursor", ProblemCode.MALFORMED_CURSOR)))
                .orElse(null);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
