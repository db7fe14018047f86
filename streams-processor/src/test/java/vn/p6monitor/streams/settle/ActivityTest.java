package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.p6monitor.streams.contribute.Activity;
import vn.p6monitor.streams.contribute.Settled;
import vn.p6monitor.streams.contribute.Slot;
import vn.p6monitor.streams.flow.Version;

/// Reports of what happened hold no slot, each stands for itself, and they compete as versions nevertheless.
class ActivityTest {
    private static final Instant RECEIVED = Instant.parse("2025-06-02T08:15:00Z");
    private static final Month MAY = Month.of(2025, 5);
    private static final SectionData LIBRARY = data("library");
    private static final SectionData AWARD = data("award");

    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void holdsASlotOrStandsForItself(Section section) {
        var facility = facility(section.kinds().iterator().next());
        var data = data(section.name());
        var settled = Settlement.of(facility, "11", List.of(version(0, data)));
        assertThat(settled)
                .isEqualTo(
                        section.sort() == Section.Sort.STATE
                                ? new Settled(Map.of(new Slot("main", section, MAY), data), List.of())
                                : new Settled(Map.of(), List.of(new Activity("main", MAY, data))));
    }

    @Test
    void addsToOthersOfTheSameSectionAndMonth() {
        assertThat(settle(version(1, 0, AWARD), version(2, 0, AWARD), version(2, 0, AWARD), version(2, 1, AWARD))
                        .activities())
                .hasSize(2);
    }

    @Test
    void isGoneWhenWithdrawn() {
        var report = version(1, 0, AWARD).report();
        var withdrawn = new Report(
                report.reportId(),
                1,
                true,
                report.facility(),
                report.site(),
                report.section(),
                report.month(),
                report.submittedAt(),
                null);
        assertThat(settle(version(1, 0, AWARD), Version.of(withdrawn, null, RECEIVED)))
                .isEqualTo(Settled.NOTHING);
    }

    @Test
    void takesAReportOutOfTheSlotThatItMovesFrom() {
        var state = version(0, LIBRARY);
        var moved = version(1, AWARD);
        var award = new Settled(Map.of(), List.of(new Activity("main", MAY, AWARD)));
        assertThat(settle(state).held()).containsValue(LIBRARY);
        assertThat(settle(state, moved)).isEqualTo(award);
        assertThat(settle(moved, state)).isEqualTo(award);
        var back = settle(moved, state, version(2, LIBRARY));
        assertThat(back.held()).containsValue(LIBRARY);
        assertThat(back.activities()).isEmpty();
    }

    private static Settled settle(Version... versions) {
        return Settlement.of(facility(FacilityKind.PRIMARY), "11", List.of(versions));
    }

    private static Version version(int revision, SectionData data) {
        return version(2, revision, data);
    }

    private static Version version(long report, int revision, SectionData data) {
        var said = new Report(
                new UUID(1, report),
                revision,
                false,
                "11-TH-0042",
                "main",
                data.section(),
                MAY,
                Instant.parse("2025-06-02T08:14:03Z"),
                data);
        return Version.of(said, null, RECEIVED);
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
