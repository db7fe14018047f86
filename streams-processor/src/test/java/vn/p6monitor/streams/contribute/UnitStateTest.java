package vn.p6monitor.streams.contribute;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.Examples;

class UnitStateTest {
    static final Section ENROLMENT = Examples.section("enrolment");
    static final Month OPENED = Month.of(2024, 1);

    final NavigableMap<Integer, SectionData> enrolment = new TreeMap<>();

    void report(Month month, int classes) {
        enrolment.put(month.index(), data("enrolment", "classes", classes, "learners", 0));
    }

    /// Each step as `2024-01 open 3`, with the classes where they are known.
    List<String> steps(@Nullable Month openedOn, @Nullable Month closedOn) {
        return new UnitState(new Opening(openedOn, closedOn), Map.of(ENROLMENT, enrolment))
                .steps().stream().map(UnitStateTest::text).toList();
    }

    static String text(UnitState.Step step) {
        var data = step.state().of(ENROLMENT.position());
        return new Month(step.month()) + (step.open() ? " open " : " closed ") + (data == null ? "-" : data.value(0));
    }

    @Test
    void holdsForTwelveMonthsAndNoLonger() {
        report(Month.of(2024, 3), 3);
        assertThat(steps(OPENED, null)).containsExactly("2024-01 open -", "2024-03 open 3", "2025-03 open -");
    }

    @Test
    void isReplacedByTheReportOfALaterMonth() {
        report(Month.of(2024, 3), 3);
        report(Month.of(2024, 9), 5);
        assertThat(steps(OPENED, null))
                .containsExactly("2024-01 open -", "2024-03 open 3", "2024-09 open 5", "2025-09 open -");
    }

    @Test
    void isNeverUnknownBetweenReportsTwelveMonthsApart() {
        report(Month.of(2024, 3), 3);
        report(Month.of(2025, 3), 5);
        assertThat(steps(OPENED, null))
                .containsExactly("2024-01 open -", "2024-03 open 3", "2025-03 open 5", "2026-03 open -");
    }

    @Test
    void isUnknownForAMonthBetweenReportsThirteenMonthsApart() {
        report(Month.of(2024, 3), 3);
        report(Month.of(2025, 4), 5);
        assertThat(steps(OPENED, null))
                .containsExactly(
                        "2024-01 open -", "2024-03 open 3", "2025-03 open -", "2025-04 open 5", "2026-04 open -");
    }

    @Test
    void endsInTheMonthAfterTheLastOne() {
        report(Month.of(2024, 3), 3);
        assertThat(steps(OPENED, Month.of(2024, 3)))
                .containsExactly("2024-01 open -", "2024-03 open 3", "2024-04 closed -");
    }

    @Test
    void endsOnceWhereItsStateGrowsOldJustThen() {
        report(Month.of(2024, 3), 3);
        assertThat(steps(OPENED, Month.of(2025, 2)))
                .containsExactly("2024-01 open -", "2024-03 open 3", "2025-03 closed -");
    }

    @Test
    void beginsWithTheReportOfItsFirstMonth() {
        report(OPENED, 3);
        assertThat(steps(OPENED, OPENED)).containsExactly("2024-01 open 3", "2024-02 closed -");
    }

    @Test
    void beginsWithTheCalendarWhereNoBeginningIsKnown() {
        assertThat(steps(null, null)).containsExactly("1900-01 open -");
    }

    @Test
    void hasNoStepsWhereItClosesBeforeItOpens() {
        assertThat(steps(OPENED, Month.of(2023, 12))).isEmpty();
    }

    @Test
    void changesSectionBySection() {
        report(Month.of(2024, 3), 3);
        var held = new LinkedHashMap<Section, NavigableMap<Integer, SectionData>>();
        held.put(ENROLMENT, enrolment);
        var staff = Examples.section("staff");
        held.put(staff, new TreeMap<>(Map.of(Month.of(2024, 5).index(), data("staff", "staff", 9))));
        var steps = new UnitState(new Opening(OPENED, null), held).steps();
        assertThat(steps.stream().map(UnitStateTest::text))
                .containsExactly(
                        "2024-01 open -", "2024-03 open 3", "2024-05 open 3", "2025-03 open -", "2025-05 open -");
        assertThat(steps.stream().map(step -> step.state().of(staff.position()) != null))
                .containsExactly(false, false, true, true, false);
    }
}
