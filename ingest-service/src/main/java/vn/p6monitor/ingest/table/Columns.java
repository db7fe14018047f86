package vn.p6monitor.ingest.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// Which code heads which column; columns without one, or with one in brackets, are for people and are not read.
public final class Columns {
    private static final int LETTERS = 26;

    private final long row;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Problem> repeated = new ArrayList<>();

    Columns(Row heading) {
        this.row = heading.number();
        for (int i = 0; i < heading.cells().size(); i++) {
            var code = heading.cell(i).text();
            if (code.isEmpty() || code.startsWith("(")) continue;
            if (positions.putIfAbsent(code, i) != null) repeated.add(Problem.of(ProblemCode.DUPLICATE, code, code));
        }
    }

    /// The codes in the order of their columns.
    public Iterable<String> codes() {
        return Collections.unmodifiableSet(positions.keySet());
    }

    public boolean has(String code) {
        return positions.containsKey(code);
    }

    /// Those that head more than one column.
    public List<Problem> repeated() {
        return Collections.unmodifiableList(repeated);
    }

    /// What stands in a row in the column of a code.
    public Cell cell(Row row, String code) {
        var position = positions.get(code);
        return position == null ? Cell.BLANK : row.cell(position);
    }

    /// The name of the cell in a row, such as `F12`; null where no column has the code.
    public @Nullable String cellOf(String code, long row) {
        var position = positions.get(code);
        return position == null ? null : letters(position) + row;
    }

    /// The row of the heading itself.
    long row() {
        return row;
    }

    /// The columns are counted A to Z, AA to AZ, and so on.
    public static String letters(int position) {
        var letters = new StringBuilder();
        for (int rest = position; rest >= 0; rest = rest / LETTERS - 1) letters.append((char) ('A' + rest % LETTERS));
        return letters.reverse().toString();
    }
}
