package vn.p6monitor.sample;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// What happens to reports on their way: corrections, double entries, repeats, withdrawals and moves.
///
/// None of them changes what counts in the end, which is what makes them worth sending.
final class Mishaps {
    private static final YearMonth WRONG_MONTH = YearMonth.of(2025, 4);

    private final List<FieldReport> right;
    private final long seed;
    private final FieldReport movesToItsSite;
    private final FieldReport movesToItsMonth;

    Mishaps(List<FieldReport> right, long seed) {
        this.right = right;
        this.seed = seed;
        this.movesToItsSite =
                oneInMay("moved site", report -> isOf("connectivity", report) && "d2".equals(report.site()));
        this.movesToItsMonth = oneInMay("moved month", report -> isOf("staff", report));
    }

    /// The right reports with all that comes between.
    List<FieldReport> befall() {
        var sent = new ArrayList<FieldReport>();
        for (var report : right) sent.addAll(around(report));
        sent.addAll(withdrawn(oneInMay("withdrawn connectivity", report -> isOf("connectivity", report))));
        sent.addAll(withdrawn(oneInMay("withdrawn equipment", report -> isOf("equipment", report))));
        sent.addAll(withdrawn(oneInMay("withdrawn class", report -> isOf("digital-skills-class", report))));
        return sent;
    }

    private List<FieldReport> around(FieldReport report) {
        var chance = chance("mishap", report);
        if (report.equals(movesToItsSite))
            return List.of(report.about("d1", report.period()), report.again(days(chance)));
        if (report.equals(movesToItsMonth))
            return List.of(report.about(report.site(), WRONG_MONTH), report.again(days(chance)));
        int lot = chance.below(1_000);
        if (isOfMay(report) && lot < 65) return corrected(report, chance);
        if (isOfMay(report) && lot < 85 && report.data() instanceof State) return enteredTwice(report, chance);
        return lot >= 85 && lot < 110 ? List.of(report, report) : List.of(report);
    }

    private static List<FieldReport> corrected(FieldReport report, Chance chance) {
        return List.of(report.saying(mistaken(report)), report.again(days(chance)));
    }

    /// Somebody else had already sent wrong figures for the same slot; an activity has none, and two would count.
    private static List<FieldReport> enteredTwice(FieldReport report, Chance chance) {
        var before = Dispatch.at(report.submittedAt().minus(days(chance).dividedBy(4)), chance);
        return List.of(report.as(before).saying(mistaken(report)), report);
    }

    /// Wrong figures sent last, and withdrawn: the right report holds its slot again, or the activity is told once.
    private List<FieldReport> withdrawn(FieldReport report) {
        var chance = chance("withdrawn", report);
        var stray = report.as(Dispatch.at(report.submittedAt().plus(days(chance)), chance))
                .saying(mistaken(report));
        return List.of(stray, stray.withdrawnAfter(days(chance)));
    }

    private static Data mistaken(FieldReport report) {
        return Objects.requireNonNull(report.data()).mistaken();
    }

    private static Duration days(Chance chance) {
        return Duration.ofDays(chance.between(1, 12)).plusMinutes(chance.below(180));
    }

    private static boolean isOfMay(FieldReport report) {
        return report.period().equals(Round.MAY.period());
    }

    private static boolean isOf(String section, FieldReport report) {
        return report.section().equals(section);
    }

    private FieldReport oneInMay(String purpose, Predicate<FieldReport> wanted) {
        return Chance.of(seed, purpose)
                .oneOf(right.stream().filter(Mishaps::isOfMay).filter(wanted).toList());
    }

    private Chance chance(String purpose, FieldReport report) {
        return Chance.of(seed, purpose, report.reportId());
    }
}
