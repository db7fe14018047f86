package vn.p6monitor.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A section of the reports and what each of its units truly says in May 2025.
record Section(String name, List<Statement> inMay) {
    /// What one unit says; the site is left out where the whole institution speaks.
    record Statement(Unit unit, State state) {}

    /// A site of a facility, or the facility.
    record Unit(String facility, @Nullable String site) {}
}
