package vn.p6monitor.query.delivery;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows under headings, each made when it is asked for.
public interface Table {
    List<String> headings();

    /// Gives every row: texts, numbers and truth values, null where there is nothing.
    void eachRow(Consumer<List<@Nullable Object>> row);
}
