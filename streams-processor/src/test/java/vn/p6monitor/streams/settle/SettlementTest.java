package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.MAY;
import static vn.p6monitor.streams.Examples.RECEIVED;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.open;
import static vn.p6monitor.streams.Examples.report;
import static vn.p6monitor.streams.Examples.school;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.Examples.Draft;
import vn.p6monitor.streams.contribute.Slot;
import vn.p6monitor.streams.flow.Version;

class SettlementTest {
    static final String PROVINCE = "11";
    static final SectionData NONE = data("connectivity", "technology", "NONE");
    static final SectionData MOBILE = data("connectivity", "technology", "MOBILE");
    static final SectionData FIXED = data("connectivity", "technology", "FIXED_BROADBAND");

    static Map<Slot, SectionData> held(Facility facility, Draft... drafts) {
        var versions = new ArrayList<Version>();
        for (var draft : drafts) versions.add(Version.of(draft.build(), null, RECEIVED));
        var held = Settlement.of(facility, PROVINCE, versions).held();
        Collections.reverse(versions);
        assertThat(Settlement.of(facility, PROVINCE, versions).held())
                .as("backwards")
                .isEqualTo(held);
        return held;
    }

    static Map<Slot, SectionData> held(Draft... drafts) {
        return held(school(), drafts);
    }

    static @Nullable SectionData inMay(Draft... drafts) {
        return held(drafts).get(slot("main", MAY));
    }

    static Slot slot(String site, Month month) {
        return new Slot(site, Examples.section("connectivity"), month);
    }

    @Test
    void countsTheVersionOfTheGreatestRevision() {
        assertThat(inMay(report(MOBILE).revision(1), report(NONE).submittedMillisLater(9)))
                .isEqualTo(MOBILE);
    }

    @Test
    void countsTheVersionSubmittedLastOfOneRevision() {
        assertThat(inMay(report(MOBILE).submittedMillisLater(1), report(NONE))).isEqualTo(MOBILE);
    }

    @Test
    void countsTheVersionOfTheGreatestHashOfOneRevisionSubmittedAtOnce() {
        var mobile = Version.of(report(MOBILE).build(), null, RECEIVED);
        var none = Version.of(report(NONE).build(), null, RECEIVED);
        assertThat(inMay(report(MOBILE), report(NONE)))
                .isEqualTo(mobile.hash().compareTo(none.hash()) > 0 ? MOBILE : NONE);
    }

    @Test
    void hasNoReportWhoseLastVersionIsWithdrawn() {
        assertThat(held(report(MOBILE), report(MOBILE).revision(1).withdrawn())).isEmpty();
    }

    @Test
    void hasAReportAgainThatWasSentAnewAfterItsWithdrawal() {
        assertThat(inMay(
                        report(MOBILE),
                        report(MOBILE).revision(1).withdrawn(),
                        report(NONE).revision(2)))
                .isEqualTo(NONE);
    }

    @Test
    void movesAReportToTheSlotThatItsLastVersionNames() {
        var june = Month.of(2025, 6);
        assertThat(held(report(MOBILE), report(MOBILE).revision(1).in(june).at("d1")))
                .containsExactly(Map.entry(slot("d1", june), MOBILE));
    }

    @Test
    void movesAReportToAnotherSection() {
        var computers = data("equipment", "computers", 12);
        assertThat(held(report(MOBILE), report(computers).revision(1)).values()).containsExactly(computers);
    }

    @Test
    void givesASlotToTheReportSubmittedLastWhateverItsRevision() {
        var other = report(NONE).id("00000000-0000-0000-0000-000000000001");
        assertThat(inMay(report(MOBILE).revision(7), other.submittedMillisLater(1)))
                .isEqualTo(NONE);
    }

    @Test
    void givesASlotToTheGreaterReportIdAsTextOfTwoSubmittedAtOnce() {
        var greater = report(NONE).id("f0000000-0000-0000-0000-000000000000");
        assertThat(inMay(report(MOBILE), greater)).isEqualTo(NONE);
    }

    @Test
    void givesASlotBackToTheEarlierReportWhenTheLaterIsWithdrawn() {
        var later = report(NONE).id("f0000000-0000-0000-0000-000000000000").submittedMillisLater(1);
        assertThat(inMay(report(MOBILE), later, later.revision(1).withdrawn())).isEqualTo(MOBILE);
    }

    @Test
    void keepsTheSlotsOfOtherMonthsAndSitesApart() {
        var satellite = report(NONE).id("f0000000-0000-0000-0000-000000000000").at("d1");
        var april = report(FIXED).id("f0000000-0000-0000-0000-000000000001").in(Month.of(2025, 4));
        assertThat(held(report(MOBILE), satellite, april))
                .containsOnly(
                        Map.entry(slot("main", MAY), MOBILE),
                        Map.entry(slot("d1", MAY), NONE),
                        Map.entry(slot("main", Month.of(2025, 4)), FIXED));
    }

    @Test
    void holdsBackAReportOfASiteThatTheRegisterDoesNotKnow() {
        assertThat(held(report(MOBILE).at("d9"))).isEmpty();
    }

    @Test
    void holdsBackAReportOfAMonthInWhichTheFacilityIsClosed() {
        var closed = school(FacilityKind.PRIMARY, open(Month.of(2025, 4)), open(null));
        assertThat(held(
                        closed,
                        report(MOBILE),
                        report(data("staff", "staff", 9)).id("00000000-0000-0000-0000-000000000001")))
                .isEmpty();
        var closing = school(FacilityKind.PRIMARY, open(MAY), open(null));
        assertThat(held(closing, report(MOBILE))).hasSize(1);
    }

    @Test
    void holdsBackAReportOfAMonthInWhichTheSiteIsClosed() {
        var school = school(FacilityKind.PRIMARY, open(null), new Opening(Month.of(2025, 6), null));
        assertThat(held(school, report(MOBILE).at("d1"))).isEmpty();
        assertThat(held(school, report(MOBILE).at("d1").in(Month.of(2025, 6)))).hasSize(1);
    }

    @Test
    void holdsBackAReportThatAnotherProvinceSent() {
        var versions = List.of(Version.of(report(MOBILE).build(), "15", RECEIVED));
        assertThat(Settlement.of(school(), PROVINCE, versions).held()).isEmpty();
        assertThat(Settlement.of(school(), "15", versions).held()).hasSize(1);
    }

    @Test
    void letsNoVersionCompeteThatIsHeldBack() {
        assertThat(inMay(
                        report(MOBILE),
                        report(NONE).revision(1).at("d9"),
                        report(NONE).revision(2).in(Month.of(2019, 1)).withdrawn()))
                .isEqualTo(MOBILE);
    }

    @Test
    void takesTheSameWordFromOneWhoMayAfterOneWhoMayNot() {
        var said = report(MOBILE).build();
        assertThat(Settlement.of(
                                school(),
                                PROVINCE,
                                List.of(Version.of(said, "15", RECEIVED), Version.of(said, "11", RECEIVED)))
                        .held())
                .hasSize(1);
    }

    @Test
    void dependsOnNoOrder() {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        System.out.println("SettlementTest runs with -Dp6.seed=" + seed);
        var random = new Random(seed);
        var versions = new ArrayList<Version>();
        for (int revision = 0; revision < 3; revision++) {
            for (var data : List.of(NONE, MOBILE, FIXED)) {
                for (var site : List.of("main", "d1", "d9")) {
                    var draft = report(data).revision(revision).at(site).submittedMillisLater(random.nextInt(2));
                    versions.add(Version.of(draft.build(), random.nextBoolean() ? "11" : "15", RECEIVED));
                    versions.add(Version.of(
                            draft.id("f0000000-0000-0000-0000-00000000000" + revision)
                                    .build(),
                            null,
                            RECEIVED));
                }
            }
        }
        var held = Settlement.of(school(), PROVINCE, versions).held();
        assertThat(held).isNotEmpty();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(versions, random);
            assertThat(Settlement.of(school(), PROVINCE, versions).held()).isEqualTo(held);
        }
    }
}
