package vn.p6monitor.query.values;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.query.edition.EditionCursor;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.AreaParameters;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.period.Month;

/// Makes questions out of parameters, and refuses all that cannot be answered as it was meant.
@Component
class ValuesQueries {
    static final List<String> PARAMETERS = List.of(
            "indicator",
            "area",
            "within",
            "level",
            "period",
            "from",
            "to",
            "granularity",
            "boundaries",
            "kind",
            "release",
            "limit",
            "cursor",
            "format");
    static final int MOST_ROWS = 10_000;
    static final int MOST_AREAS = 1_000;

    private final AreaDirectory areas;
    private final Clock clock;

    ValuesQueries(AreaDirectory areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    ValuesQuery read(Parameters parameters, Edition edition) {
        refuseWhatIsNotYetThere(parameters);
        var set = AreaParameters.boundaries(parameters);
        var indicators = indicators(parameters, edition.catalogue());
        var kinds = kinds(parameters);
        var periods = Periods.read(parameters);
        var now = Month.at(clock.instant());
        int limit = parameters.limit(MOST_ROWS);
        var scope = new Values.Scope(set, areas(parameters, set, edition.generation()), kinds);
        var fingerprint = Cursor.fingerprint(scope, indicators, periods);
        return new ValuesQuery(
                edition,
                scope,
                indicators,
                periods.stream().filter(period -> period.hasBegun(now)).toList(),
                now,
                limit,
                fingerprint,
                parameters
                        .one("cursor")
                        .map(cursor -> Cursor.read(EditionCursor.rest(cursor), fingerprint)
                                .orElseThrow(() -> ProblemException.in("cursor", ProblemCode.MALFORMED_CURSOR)))
                        .orElse(null));
    }

    private static List<Indicator> indicators(Parameters parameters, Catalogue catalogue) {
        if (!parameters.has("indicator")) return catalogue.indicators();
        var codes = new HashSet<String>();
        for (var code : parameters.all("indicator", catalogue.indicators().size())) {
            if (catalogue.indicator(code).isEmpty()) {
                throw ProblemException.in("indicator", ProblemCode.UNKNOWN_INDICATOR, code);
            }
            codes.add(code);
        }
        return catalogue.indicators().stream()
                .filter(indicator -> codes.contains(indicator.code()))
                .toList();
    }

    private AreaScope areas(Parameters parameters, BoundarySet set, Generation generation) {
        parameters.excludeEachOther("area", "within");
        parameters.excludeEachOther("area", "level");
        if (parameters.has("area")) return codes(parameters.all("area", MOST_AREAS), set, generation);
        if (!parameters.has("within") && !parameters.has("level")) throw missing("area");
        var code = parameters.one("within").orElseThrow(() -> missing("within"));
        var level = parameters.one("level").orElseThrow(() -> missing("level"));
        var area = areas.find(generation, set, code).orElseThrow(() -> AreaParameters.unknownArea("within", set, code));
        AreaParameters.refuseGroup("within", area);
        return new AreaScope.Within(code, AreaParameters.levelBelow(area.level(), set, level));
    }

    private AreaScope codes(List<String> codes, BoundarySet set, Generation generation) {
        var found = areas.find(generation, set, codes).stream().map(Area::code).collect(Collectors.toSet());
        for (var code : codes) {
            if (!found.contains(code)) throw AreaParameters.unknownArea("area", set, code);
        }
        return new AreaScope.Codes(codes.stream().sorted().toList());
    }

    private static KindScope kinds(Parameters parameters) {
        var kind = parameters.one("kind");
        if (kind.isEmpty()) return new KindScope.Together();
        if (kind.get().equals("*")) return new KindScope.Each();
        return FacilityKind.parse(kind.get())
                .map(KindScope.Only::new)
                .orElseThrow(() -> ProblemException.in(
                        "kind",
                        ProblemCode.UNKNOWN_KIND,
                        kind.get(),
                        Arrays.stream(FacilityKind.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "*, ", ""))));
    }

    private static void refuseWhatIsNotYetThere(Parameters parameters) {
        parameters.one("release").ifPresent(release -> {
            throw ProblemException.in("release", ProblemCode.NOT_YET_AVAILABLE, "release", "–");
        });
    }

    private static ProblemException missing(String parameter) {
        return ProblemException.in(
                parameter, ProblemCode.MISSING_PARAMETER, parameter, "area=11, within=11&level=commune");
    }
}
