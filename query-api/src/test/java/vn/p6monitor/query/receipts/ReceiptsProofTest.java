package vn.p6monitor.query.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.proof.recomputation.Figures;
import vn.p6monitor.proof.recomputation.Indicators;
import vn.p6monitor.proof.recomputation.Recomputation;
import vn.p6monitor.proof.recomputation.Span;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.proof.world.WorldMaker;
import vn.p6monitor.proof.world.Worlds;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Section;

/// Receipts beside the plain recomputation, in random worlds.
class ReceiptsProofTest {
    private static final Uses USES = new Uses(Catalogue.standard());

    /// States reach into the months after what is said last.
    private static final int REACH = 13;

    /// All that was said of one facility, and what became of it.
    private record Story(Registered registered, List<Version> versions, FacilityReports reports) {
        List<Version> counted() {
            return versions.stream()
                    .filter(version -> reports.of(version) instanceof Standing.Counted)
                    .toList();
        }
    }

    /// What one indicator is in one area and month.
    private record Cell(String area, String indicator, int month) {}

    @Test
    void whatIsSaidToCountIsAllThatTheNumbersAreMadeOf() {
        Worlds.forEach("receipts", 40, seed -> {
            var world = WorldMaker.make(seed);
            var events = world.inOrder();
            var counted = new HashSet<String>();
            for (var story : stories(events).values()) {
                var slots = new HashSet<String>();
                var reports = new HashSet<UUID>();
                for (var version : story.counted()) {
                    var report = version.report();
                    assertThat(reports.add(report.reportId())).isTrue();
                    if (report.section().sort() == Section.Sort.STATE) {
                        assertThat(slots.add(report.site() + report.section() + report.month()))
                                .isTrue();
                    }
                    counted.add(key(version.hash(), version.province()));
                }
            }
            var alone = events.stream()
                    .filter(event -> !(event instanceof Event.OfReport of) || counted.contains(key(of)))
                    .toList();
            int first = world.first().index();
            int last = world.last().index() + REACH;
            assertThat(figures(alone, first, last)).isEqualTo(figures(events, first, last));
        });
    }

    @Test
    void aReportChangesNothingButWhatItIsSaidToCountIn() {
        var ends = new ConcurrentHashMap<String, Integer>();
        Worlds.forEach("what receipts count in", 30, seed -> {
            var world = WorldMaker.make(seed);
            var chance = new Chance(seed);
            var events = world.inOrder();
            int first = world.first().index() - 1;
            int last = world.last().index() + REACH;
            var before = figures(events, first, last);
            var stories = stories(events).values().stream()
                    .filter(story -> !story.counted().isEmpty())
                    .toList();
            for (int i = 0; i < 4 && !stories.isEmpty(); i++) {
                var story = chance.of(stories);
                var version = chance.of(story.counted());
                var without =
                        events.stream().filter(event -> !isOf(event, version)).toList();
                var changed = new LinkedHashSet<Cell>();
                figures(without, first, last).forEach((cell, figures) -> {
                    if (!figures.equals(before.get(cell))) changed.add(cell);
                });
                var claimed = claimed(story, version, last);
                assertThat(claimed.keySet()).as("%s", version.report()).containsAll(changed);
                changed.forEach(cell -> ends.merge(claimed.get(cell), 1, Integer::sum));
            }
        });
        // Asked for a single world again, it may have no end of that sort.
        if (Long.getLong("proof.seeds", 2) > 1) assertThat(ends).containsKeys("first", "last", "within");
    }

    /// What a receipt says that a report counts in, and where in its months each lies.
    private static Map<Cell, String> claimed(Story story, Version version, int end) {
        var claimed = new HashMap<Cell, String>();
        if (!(story.registered instanceof Registered.Placed(var facility, var placement, var groups))) return claimed;
        var areas = new ArrayList<>(groups);
        for (var set : BoundarySet.values()) {
            if (placement.path(set).isEmpty()) continue;
            areas.addAll(placement.path(set));
            areas.add(Area.nation(set));
        }
        for (var use : USES.of(facility, version.report(), story.reports.next(version))) {
            int last = use.last() == null ? end : use.last().index();
            for (int month = use.first().index(); month <= last; month++) {
                var where = month == last ? "last" : month == use.first().index() ? "first" : "within";
                for (var area : areas) {
                    claimed.put(new Cell(AreaCodec.key(area), use.indicator().code(), month), where);
                }
            }
        }
        return claimed;
    }

    private static Map<Cell, Figures> figures(List<Event> events, int first, int last) {
        var recomputation = new Recomputation(events);
        var figures = new HashMap<Cell, Figures>();
        for (var area : recomputation.areas()) {
            var part = recomputation.in(area, null);
            if (!part.isInhabited()) continue;
            for (int month = first; month <= last; month++) {
                var span = new Span(Integer.toString(month), month, month, month);
                for (var indicator : Indicators.codes()) {
                    figures.put(new Cell(AreaCodec.key(area), indicator, month), part.of(indicator, span));
                }
            }
        }
        return figures;
    }

    private static Map<String, Story> stories(List<Event> events) {
        var areas = new TreeMap<String, Area>();
        var facilities = new TreeMap<String, Facility>();
        var versions = new TreeMap<String, Map<String, Version>>();
        for (var event : events) {
            switch (event) {
                case Event.OfArea(var area, var _) -> areas.put(AreaCodec.key(area), area);
                case Event.OfFacility(var facility, var sound, var _) -> {
                    var before = facilities.get(facility.code());
                    if (sound && (before == null || version(before) <= version(facility))) {
                        facilities.put(facility.code(), facility);
                    }
                }
                case Event.OfReport of -> {
                    if (!of.sound()) break;
                    var version = Reported.version(
                            of.report(), of.sender(), of.receivedAt().toString());
                    versions.computeIfAbsent(of.report().facility(), _ -> new TreeMap<>())
                            .putIfAbsent(key(version.hash(), version.province()), version);
                }
                case Event.Odd _, Event.Noise _ -> {}
            }
        }
        var stories = new TreeMap<String, Story>();
        versions.forEach((code, all) -> {
            var facility = facilities.get(code);
            var registered = facility == null
                    ? new Registered.Unknown(code)
                    : Reported.registered(facility, List.copyOf(areas.values()));
            var list = List.copyOf(all.values());
            stories.put(code, new Story(registered, list, new FacilityReports(registered, list)));
        });
        return stories;
    }

    private static long version(Facility facility) {
        return facility.version() == null ? Long.MIN_VALUE : facility.version();
    }

    private static boolean isOf(Event event, Version version) {
        return event instanceof Event.OfReport of
                && of.report().facility().equals(version.report().facility())
                && of.report().reportId().equals(version.report().reportId());
    }

    private static String key(Event.OfReport of) {
        return key(Bytes.wrap(ContentHash.of(of.report())), of.sender()) + (of.sound() ? "" : " unsound");
    }

    private static String key(Bytes hash, @Nullable String province) {
        return hash + "/" + province;
    }
}
