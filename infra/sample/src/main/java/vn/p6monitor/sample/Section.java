package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section of the reports and what its units truly say.
sealed interface Section {
    String name();

    /// What is so in May 2025, and the rounds in which it was asked, latest first.
    record OfStates(String name, List<Round> rounds, List<Statement> inMay) implements Section {}

    /// What happened, month by month.
    record OfActivities(String name, List<Happening> happenings) implements Section {}

    /// What one unit says; the site is left out where the whole institution speaks.
    record Statement(Unit unit, State state) {}

    /// What one unit did or went through in a month.
    record Happening(Unit unit, YearMonth period, Activity activity) {}

    /// A site of a facility, or the facility.
    record Unit(String facility, @Nullable String site) {}
}
