package vn.p6monitor.streams.flag;

import java.util.Objects;
import java.util.function.Consumer;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Learners without classes, or classes without learners.
final class EmptyClasses implements Rule {
    private static final Section ENROLMENT = Sections.named("enrolment").orElseThrow();
    private static final Field CLASSES = ENROLMENT.field("classes").orElseThrow();
    private static final Field LEARNERS = ENROLMENT.field("learners").orElseThrow();

    @Override
    public void check(Reported reported, Consumer<Flag> flags) {
        reported.holders().forEach((slot, report) -> {
            if (slot.section().equals(ENROLMENT)) check(report, flags);
        });
    }

    private static void check(Report report, Consumer<Flag> flags) {
        var data = Objects.requireNonNull(report.data());
        if (!data.isKnown(CLASSES.index()) || !data.isKnown(LEARNERS.index())) return;
        long classes = data.value(CLASSES.index());
        long learners = data.value(LEARNERS.index());
        if (classes == 0 && learners > 0) {
            flags.accept(Rule.flag(FlagRule.LEARNERS_WITHOUT_CLASSES, report, CLASSES.name(), classes, learners));
        } else if (learners == 0 && classes > 0) {
            flags.accept(Rule.flag(FlagRule.CLASSES_WITHOUT_LEARNERS, report, LEARNERS.name(), learners, classes));
        }
    }
}
