package vn.p6monitor.ingest.facility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.StrictJson;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.FacilityRules;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Reads a registration from JSON and judges it among the areas, telling everything that is wrong with it at once.
///
/// As with reports, stand-ins take the places of what cannot be read, so that the rules can look at the rest.
final class FacilityReader {
    private static final Opening ALWAYS = new Opening(null, null);
    private static final List<Site> NO_SITES =
            List.of(new Site(Site.MAIN_CODE, SiteType.MAIN, null, null, null, ALWAYS));

    private FacilityReader() {}

    /// @param expected the code that the address names, null where only the registration itself names one
    static FacilityReading read(Line line, @Nullable String expected, Areas areas) {
        return switch (StrictJson.object(line.bytes())) {
            case Verdict.Refused(var problems) -> new FacilityReading(expected, Verdict.refused(problems));
            case Verdict.Accepted(var object) -> read(object, expected, areas);
        };
    }

    private static FacilityReading read(Members object, @Nullable String expected, Areas areas) {
        var problems = new ArrayList<Problem>();
        var fields = new Fields(object, "", problems);
        fields.require("name", "kind", "openedOn", "sites");
        var code = code(fields, expected, problems);
        var name = fields.text("name");
        var kind = fields.choice("kind", Arrays.asList(FacilityKind.values()), Enum::name);
        int before = problems.size();
        var commune2021 = fields.text("commune2021");
        var commune2025 = fields.text("commune2025");
        var placement = problems.size() > before
                ? Optional.<Placement>empty()
                : placement(commune2021, commune2025, areas, problems);
        var opening = opening(fields);
        var sites = sites(fields, problems);
        fields.refuseOthers();
        var facility = new Facility(
                code == null ? Site.MAIN_CODE : code,
                name == null ? "-" : name,
                kind == null ? FacilityKind.PRIMARY : kind,
                commune2021,
                commune2025,
                opening,
                sites,
                null);
        FacilityRules.check(facility).stream()
                .filter(problem -> !isToldAlready(problem, problems))
                .forEach(problems::add);
        return new FacilityReading(
                code,
                problems.isEmpty() && placement.isPresent()
                        ? Verdict.accepted(new PlacedFacility(facility, placement.get()))
                        : Verdict.refused(problems));
    }

    private static @Nullable String code(Fields fields, @Nullable String expected, List<Problem> problems) {
        if (expected == null) fields.require("facility");
        var code = fields.text("facility");
        if (expected == null || code == null || code.equals(expected)) return code == null ? expected : code;
        problems.add(Problem.of(ProblemCode.UNKNOWN_VALUE, "facility", Fields.shown(code), Fields.shown(expected)));
        return expected;
    }

    private static Optional<Placement> placement(
            @Nullable String commune2021, @Nullable String commune2025, Areas areas, List<Problem> problems) {
        return switch (Placement.of(commune2021, commune2025, areas)) {
            case Verdict.Accepted(var placement) -> Optional.of(placement);
            case Verdict.Refused(var reasons) -> {
                problems.addAll(reasons);
                yield Optional.empty();
            }
        };
    }

    private static List<Site> sites(Fields fields, List<Problem> problems) {
        int before = problems.size();
        var sites = fields.objects("sites", FacilityReader::site);
        return problems.size() > before || !fields.isGiven("sites") ? NO_SITES : sites;
    }

    private static @Nullable Site site(Fields fields) {
        fields.require("site", "type");
        var code = fields.text("site");
        var type = fields.choice("type", Arrays.asList(SiteType.values()), Enum::name);
        var name = fields.text("name");
        var latitude = fields.number("latitude");
        var longitude = fields.number("longitude");
        var opening = opening(fields);
        return code == null || type == null ? null : new Site(code, type, name, latitude, longitude, opening);
    }

    private static Opening opening(Fields fields) {
        return new Opening(
                fields.parsed("openedOn", Month::parse, ProblemCode.MALFORMED_MONTH),
                fields.parsed("closedOn", Month::parse, ProblemCode.MALFORMED_MONTH));
    }

    private static boolean isToldAlready(Problem problem, List<Problem> problems) {
        return problems.stream().anyMatch(told -> told.path().equals(problem.path()));
    }
}
