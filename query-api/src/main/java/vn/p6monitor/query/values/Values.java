package vn.p6monitor.query.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.BoundarySet;

/// The sums behind all values.
public interface Values {
    /// The most sums that one answer brings.
    int PAGE = 500;

    /// What is asked for.
    record Scope(BoundarySet set, AreaScope areas, KindScope kinds) {}

    /// Where an answer begins.
    ///
    /// @param kind all of the area where empty, else those after it; `*` stands for all kinds together
    record Start(String area, String kind) {}

    /// At most `PAGE` sums of a scope, in the order of the areas' codes and then of the kinds' names.
    ///
    /// @param after what to begin behind, or null for the beginning
    List<AreaSums> page(Scope scope, @Nullable Start after);
}
