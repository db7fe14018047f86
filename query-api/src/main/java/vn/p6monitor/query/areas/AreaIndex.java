package vn.p6monitor.query.areas;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

/// The areas that the register has, as a generation knows them: all but the nation. Everything comes in the order of
/// the codes.
public interface AreaIndex {
    /// The most areas that one answer brings.
    int PAGE = 5_000;

    /// Those of the areas with these codes that there are.
    ///
    /// @param codes at most `PAGE`
    List<Area> find(Generation generation, BoundarySet set, Collection<String> codes);

    /// The first areas after a code that meet a filter.
    ///
    /// @param after the code behind which to begin, or null for the beginning
    /// @param size at most `PAGE`
    List<Area> list(Generation generation, AreaFilter filter, @Nullable String after, int size);
}
