package vn.p6monitor.streams.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Site;

/// Every number from the set of events alone: one thread, no increments, month after month.
final class Recomputation {
    /// The four numbers that a value is shown by.
    ///
    /// @param denominator 0 for counts too
    record Figures(long numerator, long denominator, long known, long expected) {
        static final Figures NONE = new Figures(0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    numerator + other.numerator,
                    denominator + other.denominator,
                    known + other.known,
                    expected + other.expected);
        }
    }

    /// A facility that has a place, and what its units add.
    private record Placed(
            Facility facility, PlainRegister.Place place, PlainReports reports, Map<String, Figures> memo) {}

    private final PlainRegister register;
    private final List<Placed> placed = new ArrayList<>();

    /// @param events in the order of their topics
    Recomputation(List<Event> events) {
        register = new PlainRegister(events);
        for (var facility : register.facilities()) {
            register.place(facility)
                    .ifPresent(place -> placed.add(new Placed(
                            facility, place, new PlainReports(facility, place.province(), events), new HashMap<>())));
        }
    }

    PlainRegister register() {
        return register;
    }

    /// @param kind absent for all together
    Figures of(String indicator, BoundarySet set, String area, @Nullable FacilityKind kind, int month) {
        var sum = Figures.NONE;
        for (var each : placed) {
            if (kind != null && each.facility.kind() != kind) continue;
            if (!register.holds(set, area, each.place)) continue;
            sum = sum.plus(of(indicator, each, month));
        }
        return sum;
    }

    /// The areas above an area with at least one facility in it, the nation first, as that facility sees them.
    List<String> above(BoundarySet set, String area) {
        return placed.stream()
                .map(each ->
                        each.place.in(set).reversed().stream().map(Area::code).toList())
                .filter(path -> path.contains(area))
                .findFirst()
                .map(path -> path.subList(0, path.indexOf(area)))
                .orElse(List.of());
    }

    private static Figures of(String indicator, Placed each, int month) {
        return each.memo.computeIfAbsent(indicator + '@' + month, _ -> compute(indicator, each, month));
    }

    private static Figures compute(String indicator, Placed each, int month) {
        if (each.facility.kind() == FacilityKind.COMMUNE_OFFICE) return Figures.NONE;
        if (!PlainIndicators.countsSites(indicator)) return unit(indicator, each, null, month);
        var sum = Figures.NONE;
        for (var site : each.facility.sites()) sum = sum.plus(unit(indicator, each, site, month));
        return sum;
    }

    private static Figures unit(String indicator, Placed each, @Nullable Site site, int month) {
        if (!PlainReports.isOpen(each.facility, site, month)) return Figures.NONE;
        var code = site == null ? "main" : site.code();
        var share = new PlainIndicators(section -> each.reports.state(code, section, month)).share(indicator);
        var numerator = share.numerator();
        int expected = share.expected() ? 1 : 0;
        return numerator == null
                ? new Figures(0, share.denominator(), 0, expected)
                : new Figures(numerator, share.denominator(), 1, expected);
    }
}
