package vn.p6monitor.query.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;

/// The parameters that speak of areas, the same wherever they stand.
public final class AreaParameters {
    private AreaParameters() {}

    /// The set of today where none is given.
    public static BoundarySet boundaries(Parameters parameters) {
        var code = parameters.one("boundaries").orElse(BoundarySet.SET_2025.code());
        return BoundarySet.parse(code)
                .orElseThrow(() -> ProblemException.in(
                        "boundaries",
                        ProblemCode.UNKNOWN_BOUNDARIES,
                        code,
                        Arrays.stream(BoundarySet.values())
                                .map(BoundarySet::code)
                                .collect(Collectors.joining(", "))));
    }

    /// The level with this code, if the set has it and it lies below.
    ///
    /// @param above the level of the area that the asked for lie in
    public static AreaLevel levelBelow(AreaLevel above, BoundarySet set, String code) {
        var possible =
                levels(set).stream().filter(level -> level.compareTo(above) > 0).toList();
        return oneOf(possible, code);
    }

    /// The level with this code, if the set has it.
    public static AreaLevel level(BoundarySet set, String code) {
        var possible = new ArrayList<>(levels(set));
        possible.add(AreaLevel.GROUP);
        return oneOf(possible, code);
    }

    /// @throws ProblemException for a group, which has members but nothing inside
    public static void refuseGroup(String parameter, Area area) {
        if (area.isGroup()) throw ProblemException.in(parameter, ProblemCode.NOTHING_WITHIN, area.code());
    }

    public static ProblemException unknownArea(String parameter, BoundarySet set, String code) {
        var problem = code.startsWith(Area.GROUP_PREFIX) ? ProblemCode.UNKNOWN_GROUP : ProblemCode.UNKNOWN_AREA;
        return ProblemException.in(parameter, problem, code, set.code());
    }

    private static AreaLevel oneOf(List<AreaLevel> possible, String code) {
        return AreaLevel.parse(code)
                .filter(possible::contains)
                .orElseThrow(() -> ProblemException.in(
                        "level",
                        ProblemCode.UNKNOWN_LEVEL,
                        code,
                        possible.isEmpty()
                                ? "–"
                                : possible.stream().map(AreaLevel::code).collect(Collectors.joining(", "))));
    }

    /// The tiers of a set.
    private static List<AreaLevel> levels(BoundarySet set) {
        return switch (set) {
            case SET_2021 -> List.of(AreaLevel.NATION, AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE);
            case SET_2025 -> List.of(AreaLevel.NATION, AreaLevel.PROVINCE, AreaLevel.COMMUNE);
        };
    }
}
