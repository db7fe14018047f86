package vn.p6monitor.proof.recomputation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.p6monitor.proof.world.WorldMaker;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// What happens in one world, by its name.
final class Sights {
    /// Indicators that do not apply to every unit, and others of the same units that do.
    private static final Map<String, String> WITHOUT_CONDITION =
            Map.of("DV05", "DV06", "HR03", "HR02", "ST05", "ST04", "HH03", "HH01");

    private final Set<String> seen = new HashSet<>();
    private final Recomputation recomputation;
    private final Recomputation.Part nation;
    private final List<Span> spans;

    Sights(long seed) {
        var world = WorldMaker.make(seed);
        recomputation = new Recomputation(world.inOrder());
        nation = recomputation.in(Area.nation(BoundarySet.SET_2025), null);
        spans = Span.over(world.first().index(), world.last().index());
    }

    Set<String> all() {
        for (var indicator : Indicators.codes()) lookAt(indicator);
        for (var section : Sections.all()) {
            if (section.sort() == Section.Sort.ACTIVITY) lookAt(section);
        }
        for (var area : recomputation.areas()) lookAt(area);
        return seen;
    }

    private void see(String what, boolean happens) {
        if (happens) seen.add(what);
    }

    private void lookAt(String indicator) {
        long before = 0;
        for (var span : spans) {
            var figures = nation.of(indicator, span);
            see("numerator of " + indicator + " in " + span.months() + " months", figures.numerator() > 0);
            see(indicator + " known of some", figures.known() > 0 && figures.known() < figures.expected());
            see(indicator + " known and none matches", figures.known() > 0 && figures.numerator() == 0);
            var other = nation.of(WITHOUT_CONDITION.getOrDefault(indicator, indicator), span);
            see(indicator + " does not apply", figures.expected() < other.expected());
            if (span.months() == 1) {
                see(indicator + " falls", figures.numerator() < before);
                before = figures.numerator();
            } else {
                see(indicator + " counts once in a longer period", figures.numerator() < overMonths(indicator, span));
            }
        }
    }

    private long overMonths(String indicator, Span longer) {
        return spans.stream()
                .filter(span -> span.months() == 1 && longer.first() <= span.first() && span.last() <= longer.last())
                .mapToLong(month -> nation.of(indicator, month).numerator())
                .sum();
    }

    private void lookAt(Section section) {
        var units = recomputation.placed().stream().flatMap(placed -> units(placed.unit()));
        see(
                "several of " + section + " in one month",
                units.anyMatch(unit -> spans.stream()
                        .anyMatch(span -> span.months() == 1
                                && unit.activities(section.name(), span.first(), span.last())
                                                .size()
                                        > 1)));
    }

    private static Stream<Unit> units(Unit facility) {
        var sites = facility.facility().sites().stream()
                .map(site -> new Unit(facility.facility(), site, facility.reports()));
        return Stream.concat(Stream.of(facility), sites);
    }

    private void lookAt(Area area) {
        var part = recomputation.in(area, null);
        var set = area.boundaries();
        var ever = spans.stream().filter(span -> span.months() == 12).toList();
        boolean hasClass = ever.stream().anyMatch(span -> part.of("CL05", span).numerator() > 0);
        see("a group of " + set + " with facilities", area.isGroup() && part.isInhabited());
        see("a class in a group of communes", area.isGroup() && hasClass);
        if (area.level() != AreaLevel.COMMUNE) return;
        see("a commune without facilities", !part.isInhabited());
        var teaching = recomputation.placed().stream()
                .filter(placed -> placed.place().in(set).stream().anyMatch(area::equals))
                .filter(placed -> ever.stream().anyMatch(placed::hasClass))
                .toList();
        see("a commune with several facilities that held classes", teaching.size() > 1);
        var provinces =
                teaching.stream().map(placed -> placed.place().province()).collect(Collectors.toSet());
        see("a commune of " + set + " in two provinces, with classes in both", provinces.size() > 1);
    }
}
