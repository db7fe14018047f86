package vn.p6monitor.streams.contribute;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.indicator;
import static vn.p6monitor.streams.Examples.open;
import static vn.p6monitor.streams.Examples.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;
import vn.p6monitor.schemas.report.SectionData;

/// What a unit's reports of an activity come to in each period, and who is known and expected.
class ActivityFoldsTest {
    static final Term SESSIONS = new Term(Fold.SUM, "digital-skills-class", "digitalSkillsClass.sessions", null, null);
    static final Term HELD = new Term(Fold.ANY, "digital-skills-class", null, null, null);
    static final Term TOPICS = new Term(Fold.DISTINCT, "digital-skills-class", "digitalSkillsClass.topics", null, null);
    static final Term ROBOTICS = new Term(Fold.EVER, "training", null, "training.subject == \"STEM_ROBOTICS\"", null);
    static final Term FAST = new Term(Fold.MEDIAN, "speed-test", "speedTest.downloadMbps >= 20.0", null, null);
    static final Term SHARED = new Term(Fold.ANY, "digital-lessons", null, "digitalLessons.sharedResources", null);

    final List<Activity> activities = new ArrayList<>();

    void report(String month, SectionData data) {
        report("main", month, data);
    }

    void report(String site, String month, SectionData data) {
        activities.add(new Activity(site, month(month), data));
    }

    static Month month(String text) {
        return Month.parse(text).orElseThrow();
    }

    static SectionData sessions(int sessions, String... topics) {
        return data("digital-skills-class", "sessions", sessions, "attendances", 20, "topics", List.of(topics));
    }

    static SectionData training(String subject) {
        return data("training", "subject", subject, "participants", 8);
    }

    static SectionData lessons(boolean shared) {
        return data("digital-lessons", "lessons", 3, "sharedResources", shared);
    }

    static SectionData speed(double downloadMbps) {
        return data("speed-test", "downloadMbps", downloadMbps);
    }

    static Facility open20(@Nullable Month closedOn) {
        return school(FacilityKind.PRIMARY, open(closedOn), open(null));
    }

    String value(Counted counts, Term numerator, @Nullable Term denominator, String period) {
        return value(school(), counts, numerator, denominator, period);
    }

    /// `numerator/denominator, known of expected`.
    String value(Facility facility, Counted counts, Term numerator, @Nullable Term denominator, String periodText) {
        var indicator = indicator("XX01", counts, numerator, denominator);
        var catalogue = new Catalogue("1", List.of(indicator));
        var contributed = new Contributions(catalogue).of(facility, new Settled(Map.of(), activities));
        var sums = counts == Counted.COMMUNE ? contributed.communes() : contributed.units();
        assertThat(counts == Counted.COMMUNE ? contributed.units() : contributed.communes())
                .isSameAs(Sums.NONE);
        var amounts = new Measures(catalogue).of(indicator);
        var period = Period.parse(periodText).orElseThrow();
        var asOf = period.last();
        var whole = amounts.denominator();
        return "%d/%s, %d of %d"
                .formatted(
                        amounts.numerator().of(sums, period, asOf),
                        whole == null ? "-" : whole.of(sums, period, asOf),
                        amounts.known().of(sums, period, asOf),
                        amounts.expected().of(sums, period, asOf));
    }

    @Test
    void addsWhatTheReportsOfAPeriodSay() {
        report("2025-04", sessions(2));
        report("2025-04", sessions(3));
        report("2025-06", sessions(5));
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2025-04")).isEqualTo("5/-, 1 of 1");
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2025-05")).isEqualTo("0/-, 0 of 1");
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2025-Q2")).isEqualTo("10/-, 1 of 1");
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2024-2025-S2")).isEqualTo("10/-, 1 of 1");
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2024-2025")).isEqualTo("10/-, 1 of 1");
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2025")).isEqualTo("10/-, 1 of 1");
        assertThat(value(Counted.FACILITY, SESSIONS, null, "2025-Q3")).isEqualTo("0/-, 0 of 1");
    }

    @Test
    void countsAUnitOnceAPeriodHoweverOftenItDidIt() {
        report("2025-04", sessions(2));
        report("2025-04", sessions(2));
        report("2025-06", sessions(2));
        report("2025-08", sessions(2));
        for (var period :
                List.of("2025-04", "2025-06", "2025-08", "2025-Q2", "2025-Q3", "2025", "2024-2025", "2025-2026")) {
            assertThat(value(Counted.FACILITY, HELD, Term.OPEN, period))
                    .as(period)
                    .isEqualTo("1/1, 1 of 1");
        }
        for (var period : List.of("2025-05", "2025-Q1", "2024", "2024-2025-S1", "2026-2027")) {
            assertThat(value(Counted.FACILITY, HELD, Term.OPEN, period))
                    .as(period)
                    .isEqualTo("0/1, 0 of 1");
        }
    }

    @Test
    void knowsAUnitWhoseReportsDoNotMatch() {
        report("2025-05", lessons(false));
        assertThat(value(Counted.SITE, SHARED, Term.OPEN, "2025-05")).isEqualTo("0/2, 1 of 2");
        report("d1", "2025-05", lessons(true));
        assertThat(value(Counted.SITE, SHARED, Term.OPEN, "2025-05")).isEqualTo("1/2, 2 of 2");
    }

    @Test
    void countsOnlySatelliteSitesWhereOnlyTheyAreMeant() {
        report("main", "2025-05", lessons(true));
        assertThat(value(Counted.SATELLITE_SITE, SHARED, Term.OPEN, "2025-05")).isEqualTo("0/1, 0 of 1");
        report("d1", "2025-05", lessons(true));
        assertThat(value(Counted.SATELLITE_SITE, SHARED, Term.OPEN, "2025-05")).isEqualTo("1/1, 1 of 1");
    }

    @Test
    void remembersForEverWhoEverDidIt() {
        report("2025-05", training("STEM_ROBOTICS"));
        report("2027-01", training("STEM_ROBOTICS"));
        assertThat(value(Counted.FACILITY, ROBOTICS, null, "2025-04")).isEqualTo("0/-, 0 of 1");
        assertThat(value(Counted.FACILITY, ROBOTICS, null, "2025-05")).isEqualTo("1/-, 1 of 1");
        assertThat(value(Counted.FACILITY, ROBOTICS, null, "2025-Q2")).isEqualTo("1/-, 1 of 1");
        assertThat(value(Counted.FACILITY, ROBOTICS, null, "2035")).isEqualTo("1/-, 1 of 1");
    }

    @Test
    void knowsWhoEverReportedWhereTheyNeverDidIt() {
        report("2025-05", training("CYBERSECURITY"));
        assertThat(value(Counted.FACILITY, ROBOTICS, null, "2025-04")).isEqualTo("0/-, 0 of 1");
        assertThat(value(Counted.FACILITY, ROBOTICS, null, "2026-04")).isEqualTo("0/-, 1 of 1");
    }

    @Test
    void forgetsWhoHasClosed() {
        report("2025-05", training("STEM_ROBOTICS"));
        var closed = open20(month("2025-07"));
        assertThat(value(closed, Counted.FACILITY, ROBOTICS, null, "2025-07")).isEqualTo("1/-, 1 of 1");
        assertThat(value(closed, Counted.FACILITY, ROBOTICS, null, "2025-08")).isEqualTo("0/-, 0 of 0");
        assertThat(value(closed, Counted.FACILITY, ROBOTICS, null, "2025-Q3")).isEqualTo("0/-, 0 of 0");
    }

    @Test
    void expectsWhoWasOpenInAnyMonthOfThePeriod() {
        report("2025-07", sessions(1));
        var closed = open20(month("2025-07"));
        assertThat(value(closed, Counted.FACILITY, HELD, Term.OPEN, "2025-Q3")).isEqualTo("1/1, 1 of 1");
        assertThat(value(closed, Counted.FACILITY, HELD, Term.OPEN, "2025-08")).isEqualTo("0/0, 0 of 0");
        assertThat(value(closed, Counted.FACILITY, HELD, Term.OPEN, "2019-Q4")).isEqualTo("0/0, 0 of 0");
        assertThat(value(closed, Counted.FACILITY, HELD, Term.OPEN, "2019-2020"))
                .isEqualTo("0/1, 0 of 1");
    }

    @Test
    void expectsNoUnitThatClosesBeforeItOpens() {
        var never = school(FacilityKind.PRIMARY, new Opening(month("2025-05"), month("2025-04")), open(null));
        assertThat(value(never, Counted.FACILITY, HELD, Term.OPEN, "2025")).isEqualTo("0/0, 0 of 0");
        assertThat(value(never, Counted.SITE, SHARED, Term.OPEN, "2025")).isEqualTo("0/0, 0 of 0");
    }

    @Test
    void takesTheMedianOfThePeriodItself() {
        report("2025-04", speed(30));
        report("2025-05", speed(10));
        report("2025-05", speed(12));
        assertThat(value(Counted.SITE, FAST, new Term(Fold.ANY, "speed-test", null, null, null), "2025-04"))
                .isEqualTo("1/1, 1 of 2");
        assertThat(value(Counted.SITE, FAST, null, "2025-05")).isEqualTo("0/-, 1 of 2");
        assertThat(value(Counted.SITE, FAST, null, "2025-Q2")).isEqualTo("0/-, 1 of 2");
        report("2025-06", speed(40));
        assertThat(value(Counted.SITE, FAST, null, "2025-Q2")).isEqualTo("1/-, 1 of 2");
        assertThat(value(Counted.SITE, FAST, null, "2025")).isEqualTo("1/-, 1 of 2");
    }

    @Test
    void countsDifferentValuesOnceAPeriod() {
        report("2025-04", sessions(1, "HEALTH", "EDUCATION"));
        report("2025-04", sessions(1, "HEALTH"));
        report("2025-06", sessions(1, "EDUCATION", "CULTIVATION"));
        assertThat(value(Counted.FACILITY, TOPICS, HELD, "2025-04")).isEqualTo("2/1, 1 of 1");
        assertThat(value(Counted.FACILITY, TOPICS, HELD, "2025-06")).isEqualTo("2/1, 1 of 1");
        assertThat(value(Counted.FACILITY, TOPICS, HELD, "2025-Q2")).isEqualTo("3/1, 1 of 1");
        assertThat(value(Counted.FACILITY, TOPICS, HELD, "2025-05")).isEqualTo("0/0, 0 of 1");
    }

    @Test
    void addsOnlyWhatIsKnown() {
        var learners = new Term(Fold.SUM, "digital-lessons", "digitalLessons.learners", null, null);
        report("2025-05", lessons(true));
        assertThat(value(Counted.SITE, learners, null, "2025-05")).isEqualTo("0/-, 1 of 2");
        report("2025-05", data("digital-lessons", "lessons", 3, "sharedResources", true, "learners", 7));
        assertThat(value(Counted.SITE, learners, null, "2025-05")).isEqualTo("7/-, 1 of 2");
    }

    @Test
    void tellsOfItsCommuneWhatAnyFacilityWouldTell() {
        report("2025-05", sessions(4));
        assertThat(value(Counted.COMMUNE, HELD, null, "2025-05")).isEqualTo("1/-, 1 of 0");
        assertThat(value(Counted.COMMUNE, HELD, null, "2025")).isEqualTo("1/-, 1 of 0");
        var sites = new Term(Fold.ANY, "outage", null, null, null);
        report("d1", "2025-05", data("outage", "days", 4));
        assertThat(value(Counted.COMMUNE, sites, null, "2025-05")).isEqualTo("1/-, 1 of 0");
    }

    @Test
    void computesNothingOfAnActivityOfAnotherKind() {
        report("2025-05", sessions(4));
        var office = school(FacilityKind.COMMUNE_OFFICE, open(null), open(null));
        assertThat(value(office, Counted.FACILITY, SESSIONS, null, "2025-05")).isEqualTo("0/-, 0 of 0");
    }
}
