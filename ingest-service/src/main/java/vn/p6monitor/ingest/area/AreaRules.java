package vn.p6monitor.ingest.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The rules for one administrative area among all that are known with it.
final class AreaRules {
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{3}");
    private static final Pattern COMMUNE = Pattern.compile("[0-9]{5}");

    private AreaRules() {}

    static List<Problem> check(Area area, Areas all) {
        return Stream.of(code(area), parent(area, all), successors(area, all))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Problem> code(Area area) {
        boolean isWellFormed = switch (area.level()) {
            case NATION, GROUP -> false;
            case PROVINCE -> PROVINCE.matcher(area.code()).matches();
            case DISTRICT -> DISTRICT.matcher(area.code()).matches();
            case COMMUNE -> COMMUNE.matcher(area.code()).matches() || isDistrictOfItsOwn(area);
        };
        return isWellFormed ? List.of() : List.of(Problem.of(ProblemCode.MALFORMED_AREA_CODE, "area"));
    }

    /// A district without communes is its own commune: `D` and the district's code.
    private static boolean isDistrictOfItsOwn(Area area) {
        return area.boundaries() == BoundarySet.SET_2021 && area.code().equals("D" + area.parent());
    }

    private static List<Problem> parent(Area area, Areas all) {
        var level = parentLevel(area);
        boolean isThere = Optional.ofNullable(area.parent())
                .flatMap(code -> all.find(area.boundaries(), code))
                .filter(parent -> parent.level() == level)
                .isPresent();
        return isThere
                ? List.of()
                : List.of(
                        Problem.of(ProblemCode.UNKNOWN_PARENT, "parent", Fields.shown(String.valueOf(area.parent()))));
    }

    private static AreaLevel parentLevel(Area area) {
        return switch (area.level()) {
            case NATION, PROVINCE, GROUP -> AreaLevel.NATION;
            case DISTRICT -> AreaLevel.PROVINCE;
            case COMMUNE ->
                switch (area.boundaries()) {
                    case SET_2021 -> AreaLevel.DISTRICT;
                    case SET_2025 -> AreaLevel.PROVINCE;
                };
        };
    }

    private static List<Problem> successors(Area area, Areas all) {
        var problems = new ArrayList<Problem>();
        var provinces = successorsOfProvince(area, all);
        for (int i = 0; i < area.successors().size(); i++) {
            var code = area.successors().get(i);
            var path = "successors[" + i + ']';
            if (area.successors().indexOf(code) < i) {
                problems.add(Problem.of(ProblemCode.DUPLICATE, path, Fields.shown(code)));
            }
            var successor = all.find(BoundarySet.SET_2025, code)
                    .filter(a -> a.level() == area.level() && area.boundaries() == BoundarySet.SET_2021);
            if (successor.isEmpty()) {
                problems.add(Problem.of(ProblemCode.UNKNOWN_SUCCESSOR, path, Fields.shown(code)));
            } else if (area.level() == AreaLevel.COMMUNE) {
                var province = String.valueOf(successor.get().parent());
                if (!provinces.contains(province)) {
                    problems.add(Problem.of(ProblemCode.SUCCESSOR_ELSEWHERE, path, code, Fields.shown(province)));
                }
            }
        }
        return problems;
    }

    /// What the province of a commune of 2021 went into.
    private static Set<String> successorsOfProvince(Area area, Areas all) {
        if (area.level() != AreaLevel.COMMUNE) return Set.of();
        return all.path(area.boundaries(), area.code()).stream()
                .map(List::getLast)
                .flatMap(province -> province.successors().stream())
                .collect(Collectors.toSet());
    }
}
