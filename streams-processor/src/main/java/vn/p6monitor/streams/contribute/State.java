package vn.p6monitor.streams.contribute;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// What is so of one unit in one month: its fresh data by section.
final class State {
    private final @Nullable SectionData[] bySection;

    /// A state of which nothing is known.
    State() {
        this(new @Nullable SectionData[Sections.all().size()]);
    }

    private State(@Nullable SectionData[] bySection) {
        this.bySection = bySection;
    }

    /// The data of the section at a position, or null where the unit has none that is fresh.
    @Nullable
    SectionData of(int section) {
        return bySection[section];
    }

    /// This state but for one section.
    State with(int section, @Nullable SectionData data) {
        var changed = bySection.clone();
        changed[section] = data;
        return new State(changed);
    }
}
