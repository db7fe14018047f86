package vn.p6monitor.proof.recomputation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// What one unit adds to each indicator that is told of what happened in a period.
///
/// @param unit a site for CN06, CN07 and PL05, a facility for the others
record ActivityIndicators(Unit unit, Span span) {
    private static final BigDecimal TWENTY_MBPS = BigDecimal.valueOf(20);

    Figures of(String indicator) {
        return switch (indicator) {
            case "CN06" -> fastBySpeedTests(reports("speed-test"));
            case "CN07" -> total(reports("outage"), report -> report.given("days"), connectedSites());
            case "PL05" -> anyOfOpen(reports("digital-lessons"), report -> report.yes("sharedResources"));
            case "PL06" -> anyOfOpen(reports("sector-sync"), report -> report.yes("succeeded"));
            case "RM03" -> total(reports("works"), report -> report.given("count"), 0);
            case "HR04" -> total(reports("training"), ActivityIndicators::participantsInDigitalSkills, staff());
            case "ST01" -> everTrained();
            case "ST03" -> anyCounted(reports("virtual-robotics"));
            case "ST06" -> total(reports("award"), ActivityIndicators::stemRoboticsAwards, 0);
            case "CL01" -> anyOfOpen(reports("digital-skills-class"), _ -> true);
            case "CL02" -> total(reports("digital-skills-class"), report -> report.given("sessions"), 0);
            case "CL03" -> total(reports("digital-skills-class"), report -> report.given("attendances"), 0);
            case "CL04" -> differentTopics(reports("digital-skills-class"));
            default -> throw new IllegalArgumentException("the recomputation does not know " + indicator);
        };
    }

    private List<Said> reports(String section) {
        return unit.activities(section, span.first(), span.last());
    }

    /// Known is a unit that has reported at all, matching or not; expected one that is open at any time.
    private Figures figures(long numerator, long denominator, List<Said> reports) {
        return new Figures(numerator, denominator, reports.isEmpty() ? 0 : 1, unit.isOpenIn(span) ? 1 : 0);
    }

    private Figures total(List<Said> reports, ToLongFunction<Said> amount, long denominator) {
        return figures(reports.stream().mapToLong(amount).sum(), denominator, reports);
    }

    /// Over the units that are open.
    private Figures anyOfOpen(List<Said> reports, Predicate<Said> matches) {
        return figures(reports.stream().anyMatch(matches) ? 1 : 0, unit.isOpenIn(span) ? 1 : 0, reports);
    }

    private Figures anyCounted(List<Said> reports) {
        return figures(reports.isEmpty() ? 0 : 1, 0, reports);
    }

    private Figures fastBySpeedTests(List<Said> tests) {
        if (tests.isEmpty()) return figures(0, 0, tests);
        var speeds = tests.stream()
                .map(test -> test.decimal("downloadMbps"))
                .sorted()
                .toList();
        int middle = speeds.size() / 2;
        var median = speeds.size() % 2 == 1
                ? speeds.get(middle)
                : speeds.get(middle - 1).add(speeds.get(middle)).divide(BigDecimal.valueOf(2));
        return figures(median.compareTo(TWENTY_MBPS) >= 0 ? 1 : 0, 1, tests);
    }

    private long connectedSites() {
        if (!unit.isOpen(span.asOf())) return 0;
        return unit.state("connectivity", span.asOf())
                .filter(said -> !said.choice("technology").equals("NONE"))
                .map(_ -> 1L)
                .orElse(0L);
    }

    private long staff() {
        if (!unit.isOpen(span.asOf())) return 0;
        return unit.state("staff", span.asOf()).map(said -> said.given("staff")).orElse(0L);
    }

    private static long participantsInDigitalSkills(Said training) {
        return training.choice("subject").equals("DIGITAL_SKILLS") ? training.given("participants") : 0;
    }

    private static long stemRoboticsAwards(Said award) {
        return award.choice("field").equals("STEM_ROBOTICS") ? award.given("count") : 0;
    }

    /// Whenever it was, up to the as-of month, if the unit is open then.
    private Figures everTrained() {
        if (!unit.isOpen(span.asOf())) return Figures.NONE;
        var trainings = unit.activities("training", 0, span.asOf());
        boolean any = trainings.stream()
                .anyMatch(training -> training.choice("subject").equals("STEM_ROBOTICS"));
        return new Figures(any ? 1 : 0, 0, trainings.isEmpty() ? 0 : 1, 1);
    }

    private Figures differentTopics(List<Said> classes) {
        var topics = new HashSet<String>();
        for (var each : classes) topics.addAll(each.choices("topics"));
        return figures(topics.size(), classes.isEmpty() ? 0 : 1, classes);
    }
}
