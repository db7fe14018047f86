package vn.p6monitor.benchmarks.national;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.FacilityRules;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

class NationalSetTest {
    private static final int REPORTS = 60_000;
    private static final Country COUNTRY = SeededCountry.of(1);
    private static final NationalSet SET = new NationalSet(1, Size.ofReports(REPORTS), COUNTRY);
    private static final List<Report> SENT = SET.reports();
    private static final Instant RECEIVED = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void makesTheSameSetOfTheSameSeedAndAnotherOfAnother() {
        assertThat(new NationalSet(1, Size.ofReports(2_000), COUNTRY).reports())
                .isEqualTo(new NationalSet(1, Size.ofReports(2_000), COUNTRY).reports())
                .isNotEqualTo(new NationalSet(2, Size.ofReports(2_000), COUNTRY).reports());
        assertThat(new NationalSet(1, Size.ofReports(2_000), COUNTRY).facilities())
                .isEqualTo(new NationalSet(1, Size.ofReports(2_000), COUNTRY).facilities());
    }

    @Test
    void hasAsManyReportsAndUnitsAsItIsToHave() {
        assertThat(SENT).hasSize(REPORTS);
        assertThat(SET.facilities().stream()
                        .mapToInt(facility -> facility.sites().size())
                        .sum())
                .isCloseTo(10_000, within(100));
    }

    @Test
    void atNationalSizeHasThreeSitesForEveryTwoFacilities() {
        var facilities = new NationalSet(1, new Size(100_000, 1), COUNTRY).facilities();
        long satellites = facilities.stream()
                .flatMap(facility -> facility.sites().stream())
                .filter(site -> site.type() == SiteType.SATELLITE)
                .count();

        assertThat(facilities).hasSizeBetween(64_000, 71_000);
        assertThat(satellites).isBetween(29_000L, 36_000L);
    }

    @Test
    void placesEveryFacilityAndMakesNoneThatTheRulesRefuse() {
        var areas = COUNTRY.known();

        assertThat(SET.facilities())
                .allSatisfy(facility -> {
                    assertThat(FacilityRules.check(facility)).isEmpty();
                    assertThat(Placement.of(facility.commune2021(), facility.commune2025(), areas))
                            .isInstanceOf(Verdict.Accepted.class);
                })
                .extracting(Facility::kind)
                .contains(FacilityKind.values());
    }

    @Test
    void makesNoReportThatItselfShowsToBeWrong() {
        assertThat(SENT)
                .allSatisfy(report ->
                        assertThat(ReportRules.check(report, RECEIVED)).isEmpty());
    }

    @Test
    void reportsEverySectionAndMoreOfWhatIsSoThanOfWhatHappened() {
        var bySection = SENT.stream().collect(groupingBy(Report::section, counting()));
        long states = SENT.stream()
                .filter(report -> report.section().sort() == Section.Sort.STATE)
                .count();

        assertThat(bySection).containsOnlyKeys(Sections.all());
        assertThat((double) states / REPORTS).isBetween(0.5, 0.7);
    }

    @Test
    void correctsATenthAndWithdrawsSome() {
        assertThat(share(report -> report.revision() > 0)).isCloseTo(0.09, within(0.01));
        assertThat(share(Report::withdrawn)).isBetween(0.004, 0.012);
        assertThat(new HashSet<>(SENT).size() / (double) REPORTS).isBetween(0.985, 0.995);
    }

    @Test
    void movesSomeCorrectionsToAnotherMonthOrSection() {
        var before = new HashMap<UUID, Report>();
        int moved = 0;
        int resorted = 0;
        for (var report : SENT) {
            var former = before.put(report.reportId(), report);
            if (former == null) continue;
            if (!former.month().equals(report.month())) moved++;
            if (!former.section().equals(report.section())) resorted++;
        }

        assertThat(moved).isPositive();
        assertThat(resorted).isPositive();
    }

    @Test
    void sendsAQuarterLateAndMostOfTheRestInTheLastDays() {
        var lateness = SENT.stream()
                .filter(report -> report.revision() == 0)
                .map(NationalSetTest::lateness)
                .toList();
        double late = lateness.stream().filter(Duration::isPositive).count();
        double atTheLast = lateness.stream()
                .filter(time -> !time.isPositive() && time.compareTo(Duration.ofDays(-3)) > 0)
                .count();

        assertThat(late / lateness.size()).isCloseTo(0.25, within(0.03));
        assertThat(atTheLast / lateness.size()).isBetween(0.5, 0.65);
    }

    @Test
    void aFewFacilitiesSendMuch() {
        var bySender = SENT.stream().collect(groupingBy(Report::facility, counting()));
        long ofTheBusiest = bySender.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(SET.facilities().size() / 20)
                .mapToLong(Long::longValue)
                .sum();

        assertThat((double) ofTheBusiest / REPORTS).isBetween(0.3, 0.5);
    }

    @Test
    void holdsSomeThatTheRegisterDoesNotKnowOrThatWereNotOpen() {
        var register = new HashMap<String, Facility>();
        SET.facilities().forEach(facility -> register.put(facility.code(), facility));

        assertThat(share(report -> {
                    var facility = register.get(report.facility());
                    return facility == null
                            || ReportRules.checkAgainst(facility, report).isPresent();
                }))
                .isBetween(0.005, 0.03);
    }

    private static double share(Predicate<Report> which) {
        return SENT.stream().filter(which).count() / (double) REPORTS;
    }

    /// From the due date, the fifteenth of the next month, to when it was submitted.
    private static Duration lateness(Report report) {
        var month = report.month();
        var due = LocalDate.of(month.year(), month.monthOfYear(), 15)
                .plusMonths(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.ofHours(7));
        return Duration.between(due, report.submittedAt());
    }
}
