package vn.p6monitor.query.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of flags.
///
/// @param next the cursor that leads on, absent on the last page
record QualityPage(List<FlagView> flags, @Nullable String next) {
    QualityPage {
        flags = List.copyOf(flags);
    }
}
