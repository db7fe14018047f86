package vn.p6monitor.schemas.expression;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// What is so of one unit in one month, its fresh data by section; or what one report says.
public final class State {
    private final @Nullable SectionData[] bySection;

    /// A state of which nothing is known.
    public State() {
        this(new @Nullable SectionData[Sections.all().size()]);
    }

    private State(@Nullable SectionData[] bySection) {
        this.bySection = bySection;
    }

    /// What one report says by itself.
    public static State of(SectionData data) {
        return new State().with(data.section().position(), data);
    }

    /// The data of the section at a position, or null where the unit has none that is fresh.
    public @Nullable SectionData of(int section) {
        return bySection[section];
    }

    /// This state but for one section.
    public State with(int section, @Nullable SectionData data) {
        var changed = bySection.clone();
        changed[section] = data;
        return new State(changed);
    }
}
