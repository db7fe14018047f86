package vn.p6monitor.streams.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.RECEIVED;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.report;
import static vn.p6monitor.streams.flag.Reports.flags;
import static vn.p6monitor.streams.flag.Reports.id;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.Examples.Draft;
import vn.p6monitor.streams.flow.Version;

class FlagsTest {
    private static final Month APRIL = Month.of(2025, 4);
    private static final Month JUNE = Month.of(2025, 6);
    private static final SectionData TEST = data("speed-test", "downloadMbps", 12.5);
    private static final SectionData UNCONNECTED = data("connectivity", "technology", "NONE");
    private static final SectionData CONNECTED = data("connectivity", "technology", "MOBILE");

    private static SectionData learners(int learners) {
        return data("enrolment", "classes", 2, "learners", learners);
    }

    private static SectionData outage(int days) {
        return data("outage", "days", days);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 60, false",
        "20, 61, true",
        "61, 20, true",
        "60, 20, false",
        "19, 1000000, false",
        "1000000, 19, false",
        "1, 500, false",
        "25, 25, false",
        "100, 301, true",
        "301, 100, true"
    })
    void aNumberIsFlaggedThatChangedByMoreThanAFactorOfThreeFromTwentyUp(int before, int now, boolean flagged) {
        assertThat(flags(
                        report(learners(before)).id(id(1)).in(APRIL),
                        report(learners(now)).id(id(2))))
                .isEqualTo(
                        flagged
                                ? "[SUDDEN_CHANGE enrolment main 2025-05 2 learners %d/%d]".formatted(now, before)
                                : "[]");
    }

    @Test
    void aChangeIsToldFromTheNearestEarlierSlotHoweverLongAgo() {
        var old = report(learners(100)).id(id(1)).in(Month.of(2022, 1));
        assertThat(flags(old, report(learners(400)).id(id(2))))
                .isEqualTo("[SUDDEN_CHANGE enrolment main 2025-05 2 learners 400/100]");
        assertThat(flags(
                        old,
                        report(learners(200)).id(id(3)).in(APRIL),
                        report(learners(400)).id(id(2))))
                .isEqualTo("[]");
        assertThat(flags(
                        report(learners(400)).id(id(2)),
                        report(learners(100)).id(id(1)).in(JUNE)))
                .isEqualTo("[SUDDEN_CHANGE enrolment main 2025-06 1 learners 100/400]");
    }

    @Test
    void everyNumberOfASectionIsLookedAtAndAnUnknownOneIsNoChange() {
        var before = data("enrolment", "classes", 20, "learners", 500, "female", 200);
        var now = data("enrolment", "classes", 70, "learners", 100, "ethnicMinority", 90);
        assertThat(flags(report(before).id(id(1)).in(APRIL), report(now).id(id(2))))
                .isEqualTo("[SUDDEN_CHANGE enrolment main 2025-05 2 classes 70/20, "
                        + "SUDDEN_CHANGE enrolment main 2025-05 2 learners 100/500]");
    }

    @Test
    void aCorrectionOfEitherSlotTakesAChangeBack() {
        var before = report(learners(100)).id(id(1)).in(APRIL);
        var now = report(learners(1000)).id(id(2));
        assertThat(flags(before, now)).contains("SUDDEN_CHANGE");
        assertThat(flags(before, now, report(learners(110)).id(id(2)).revision(1)))
                .isEqualTo("[]");
        assertThat(flags(before, now, report(learners(900)).id(id(1)).in(APRIL).revision(1)))
                .isEqualTo("[]");
        assertThat(flags(before, now, now.revision(1).withdrawn())).isEqualTo("[]");
    }

    @Test
    void sectionsAndActivitiesDoNotChangeInEachOthersPlace() {
        assertThat(flags(
                        report(data("equipment", "computers", 20)).id(id(1)).in(APRIL),
                        report(data("staff", "staff", 100)).id(id(2)),
                        report(data("training", "subject", "STEM_ROBOTICS", "participants", 20))
                                .id(id(3))
                                .in(APRIL),
                        report(data("training", "subject", "STEM_ROBOTICS", "participants", 200))
                                .id(id(4))))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 30, LEARNERS_WITHOUT_CLASSES enrolment main 2025-05 1 classes 0/30",
        "3, 0, CLASSES_WITHOUT_LEARNERS enrolment main 2025-05 1 learners 0/3",
        "0, 0, ''",
        "1, 1, ''"
    })
    void learnersHaveClassesAndClassesLearners(int classes, int learners, String flag) {
        assertThat(flags(report(data("enrolment", "classes", classes, "learners", learners))
                        .id(id(1))))
                .isEqualTo("[" + flag + "]");
    }

    @Test
    void aSpeedTestWithoutConnectionIsFlaggedOncePerSiteAndMonth() {
        var unconnected = report(UNCONNECTED).id(id(1));
        var test = report(TEST).id(id(2));
        assertThat(flags(unconnected, test, report(TEST).id(id(3))))
                .isEqualTo("[SPEED_TEST_WITHOUT_CONNECTION connectivity main 2025-05 1 technology null/null]");
        assertThat(flags(unconnected, test.at("d1"))).isEqualTo("[]");
        assertThat(flags(unconnected, test.in(JUNE))).isEqualTo("[]");
        assertThat(flags(report(CONNECTED).id(id(1)), test)).isEqualTo("[]");
        assertThat(flags(unconnected, test, test.revision(1).withdrawn())).isEqualTo("[]");
    }

    @Test
    void aSpeedTestIsHeldAgainstWhatHoldsTheSlot() {
        var later = report(CONNECTED).id(id(3)).submittedMillisLater(1);
        assertThat(flags(report(UNCONNECTED).id(id(1)), report(TEST).id(id(2)), later))
                .isEqualTo("[]");
        assertThat(flags(
                        report(UNCONNECTED).id(id(1)),
                        report(TEST).id(id(2)),
                        later,
                        later.revision(1).withdrawn()))
                .isEqualTo("[SPEED_TEST_WITHOUT_CONNECTION connectivity main 2025-05 1 technology null/null]");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-29T16:59:59.999Z, ''",
        "2025-08-29T17:00:00Z, RECEIVED_LATE connectivity main 2025-05 1 null 91/90",
        "2026-05-31T16:59:59Z, RECEIVED_LATE connectivity main 2025-05 1 null 365/90",
        "2025-05-01T00:00:00Z, ''"
    })
    void aReportIsLateOfWhichNothingCameInNinetyDays(Instant receivedAt, String flag) {
        assertThat(flags(version(report(CONNECTED).id(id(1)), receivedAt))).isEqualTo("[" + flag + "]");
    }

    @Test
    void aCorrectionOfAReportThatCameInTimeIsNotLate() {
        var first = report(CONNECTED).id(id(1));
        var late = Instant.parse("2026-05-01T00:00:00Z");
        var corrected = report(UNCONNECTED).id(id(1)).revision(1);
        assertThat(flags(version(first, RECEIVED), version(corrected, late))).isEqualTo("[]");
        assertThat(flags(version(first, late), version(corrected, RECEIVED))).isEqualTo("[]");
        assertThat(flags(version(first, late), version(corrected, late))).contains("RECEIVED_LATE");
    }

    @Test
    void latenessIsToldOfTheMonthThatAReportSpeaksForNow() {
        var first = version(report(CONNECTED).id(id(1)).in(Month.of(2024, 5)), RECEIVED);
        var corrected = version(report(CONNECTED).id(id(1)).revision(1), RECEIVED);
        assertThat(flags(first)).contains("RECEIVED_LATE");
        assertThat(flags(first, corrected)).isEqualTo("[]");
    }

    @Test
    void activitiesAreLateTooButNotReportsThatAreWithdrawnOrReplaced() {
        var late = Instant.parse("2026-05-01T00:00:00Z");
        var test = report(TEST).id(id(1));
        assertThat(flags(version(test, late))).isEqualTo("[RECEIVED_LATE speed-test main 2025-05 1 null 335/90]");
        assertThat(flags(version(test, late), version(test.revision(1).withdrawn(), late)))
                .isEqualTo("[]");
        assertThat(flags(
                        version(report(CONNECTED).id(id(1)), late),
                        version(report(CONNECTED).id(id(2)).submittedMillisLater(1), RECEIVED)))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02, 28, false",
        "2025-02, 29, true",
        "2024-02, 29, false",
        "2025-04, 31, true",
        "2025-05, 31, false"
    })
    void anOutageLastsNoLongerThanItsMonth(String month, int days, boolean flagged) {
        var in = Month.parse(month).orElseThrow();
        assertThat(flags(version(report(outage(days)).id(id(1)).in(in), Instant.parse("2024-03-01T00:00:00Z"))))
                .isEqualTo(
                        flagged
                                ? "[OUTAGE_EXCEEDS_MONTH outage main %s 1 days %d/%d]".formatted(month, days, in.days())
                                : "[]");
    }

    @Test
    void theOutagesOfASiteAndMonthAreAddedUpAndToldOfTheLast() {
        var first = report(outage(16)).id(id(1));
        var second = report(outage(16)).id(id(2)).submittedMillisLater(-1);
        assertThat(flags(first, second)).isEqualTo("[OUTAGE_EXCEEDS_MONTH outage main 2025-05 1 days 32/31]");
        assertThat(flags(first, second.submittedMillisLater(1)))
                .isEqualTo("[OUTAGE_EXCEEDS_MONTH outage main 2025-05 2 days 32/31]");
        assertThat(flags(first, second.at("d1"))).isEqualTo("[]");
        assertThat(flags(first, second.in(APRIL))).isEqualTo("[]");
        assertThat(flags(first, report(outage(15)).id(id(2)))).isEqualTo("[]");
    }

    @Test
    void otherContentsOfTheRevisionThatCountsAreAConflict() {
        var one = report(CONNECTED).id(id(1));
        var other = report(UNCONNECTED).id(id(1)).submittedMillisLater(1);
        assertThat(flags(one, other)).isEqualTo("[CONFLICTING_REVISION connectivity main 2025-05 1 null 0/null]");
        assertThat(flags(one, one.at("d1").submittedMillisLater(-1))).contains("CONFLICTING_REVISION");
        assertThat(flags(one, one.in(APRIL).submittedMillisLater(-1))).contains("CONFLICTING_REVISION");
        assertThat(flags(one, report(TEST).id(id(1)).submittedMillisLater(-1))).contains("CONFLICTING_REVISION");
        assertThat(flags(one, other.id(id(2)))).isEqualTo("[]");
    }

    @Test
    void theSameContentsSubmittedAgainAreNone() {
        var one = report(CONNECTED).id(id(1));
        assertThat(flags(one, one.submittedMillisLater(86_400_000))).isEqualTo("[]");
        assertThat(flags(
                        Version.of(one.build(), null, RECEIVED),
                        Version.of(one.build(), "11", RECEIVED.plusSeconds(9))))
                .isEqualTo("[]");
    }

    @Test
    void aGreaterRevisionEndsAConflict() {
        var one = report(CONNECTED).id(id(1));
        var other = report(UNCONNECTED).id(id(1)).submittedMillisLater(1);
        assertThat(flags(one, other, one.revision(1))).isEqualTo("[]");
        assertThat(flags(one, one.revision(1), other.revision(1)))
                .isEqualTo("[CONFLICTING_REVISION connectivity main 2025-05 1 null 1/null]");
    }

    @Test
    void aWithdrawalAndAReportOfOneRevisionAreAConflictWhicheverCounts() {
        var one = report(CONNECTED).id(id(1));
        assertThat(flags(one, one.withdrawn().submittedMillisLater(1))).contains("CONFLICTING_REVISION");
        assertThat(flags(one, one.withdrawn().submittedMillisLater(-1))).contains("CONFLICTING_REVISION");
        assertThat(flags(one.withdrawn(), report(UNCONNECTED).id(id(1)).withdrawn()))
                .isEqualTo("[]");
    }

    @Test
    void flagsComeInTheirOrder() {
        assertThat(flags(
                        version(report(outage(30)).id(id(4)).in(Month.of(2025, 2)), RECEIVED),
                        version(
                                report(data("enrolment", "classes", 0, "learners", 100))
                                        .id(id(2)),
                                RECEIVED),
                        version(report(learners(500)).id(id(1)).in(APRIL), RECEIVED),
                        version(report(UNCONNECTED).id(id(3)), RECEIVED),
                        version(report(TEST).id(id(5)), RECEIVED)))
                .isEqualTo("[RECEIVED_LATE outage main 2025-02 4 null 94/90, "
                        + "OUTAGE_EXCEEDS_MONTH outage main 2025-02 4 days 30/28, "
                        + "SPEED_TEST_WITHOUT_CONNECTION connectivity main 2025-05 3 technology null/null, "
                        + "SUDDEN_CHANGE enrolment main 2025-05 2 learners 100/500, "
                        + "LEARNERS_WITHOUT_CLASSES enrolment main 2025-05 2 classes 0/100]");
    }

    private static Version version(Draft draft, Instant receivedAt) {
        return Version.of(draft.build(), null, receivedAt);
    }
}
