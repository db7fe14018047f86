package vn.p6monitor.query.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

/// The sums behind all values of a generation.
public interface Values {
    /// The most sums that one answer brings.
    int PAGE = 500;

    /// What is asked for.
    record Scope(BoundarySet set, AreaScope areas, KindScope kinds) {}

    /// Where an answer begins.
    ///
    /// @param kind all of the area where empty; `*` stands for all kinds together
    /// @param part of that kind's sums; what comes behind it is answered
    record Start(String area, String kind, int part) {
        /// Before everything of an area.
        static Start of(String area) {
            return new Start(area, "", 0);
        }
    }

    /// At most `PAGE` sums of a scope, in the order of the areas' codes, then of the kinds' names and of the parts.
    /// Those
    /// of all kinds together come first of each area, also where kinds are asked for.
    ///
    /// @param after what to begin behind, or null for the beginning
    List<AreaSums> page(Generation generation, Scope scope, @Nullable Start after);
}
