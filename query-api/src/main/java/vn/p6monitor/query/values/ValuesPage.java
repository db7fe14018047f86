package vn.p6monitor.query.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of rows.
///
/// @param next the cursor that leads on, absent on the last page
record ValuesPage(List<Row> values, @Nullable String next) {
    ValuesPage {
        values = List.copyOf(values);
    }
}
