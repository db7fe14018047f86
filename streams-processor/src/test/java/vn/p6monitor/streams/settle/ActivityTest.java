package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.streams.contribute.Slot;
import vn.p6monitor.streams.flow.Version;

/// Reports of what happened hold no slot of what is so, and compete as versions nevertheless.
class ActivityTest {
    private static final Month MAY = Month.of(2025, 5);
    private static final SectionData LIBRARY = data("library");
    private static final SectionData AWARD = data("award");

    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void holdsNoSlot(Section section) {
        var facility = facility(section.kinds().iterator().next());
        var held = Settlement.of(facility, "11", List.of(version(0, data(section.name()))));
        var slot = new Slot("main", section, MAY);
        assertThat(held.keySet()).isEqualTo(section.sort() == Section.Sort.STATE ? Set.of(slot) : Set.of());
    }

    @Test
    void takesAReportOutOfTheSlotThatItMovesFrom() {
        var state = version(0, LIBRARY);
        var moved = version(1, AWARD);
        assertThat(settle(state)).isNotEmpty();
        assertThat(settle(state, moved)).isEmpty();
        assertThat(settle(moved, state)).isEmpty();
        assertThat(settle(moved, state, version(2, LIBRARY))).containsValue(LIBRARY);
    }

    private static Map<Slot, SectionData> settle(Version... versions) {
        return Settlement.of(facility(FacilityKind.PRIMARY), "11", List.of(versions));
    }

    private static Version version(int revision, SectionData data) {
        var report = new Report(
                new UUID(1, 2),
                revision,
                false,
                "11-TH-0042",
                "main",
                data.section(),
                MAY,
                Instant.parse("2025-06-02T08:14:03Z"),
                data);
        return Version.of(report, null);
    }

    private static SectionData data(String name) {
        return new SectionData.Builder(Sections.named(name).orElseThrow()).build();
    }

    private static Facility facility(FacilityKind kind) {
        var opening = new Opening(Month.of(1995, 9), null);
        var main = new Site("main", SiteType.MAIN, null, null, null, new Opening(null, null));
        return new Facility("11-TH-0042", "Na Tông", kind, null, "03358", opening, List.of(main), null);
    }
}
