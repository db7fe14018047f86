package vn.p6monitor.query.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.edition.EditionCursor;

/// Collects the rows of one page, up to the limit.
final class PageOfRows implements Rows.Taker {
    private final ValuesQuery query;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Position last;
    private boolean more;

    PageOfRows(ValuesQuery query) {
        this.query = query;
    }

    @Override
    public boolean take(Position position, Supplier<Row> row) {
        if (rows.size() == query.limit()) {
            more = true;
            return false;
        }
        rows.add(row.get());
        last = position;
        return true;
    }

    ValuesPage page() {
        return new ValuesPage(rows, more && last != null ? next(last) : null);
    }

    private String next(Position position) {
        return EditionCursor.of(query.edition(), Cursor.write(position, query.fingerprint()));
    }
}
