package vn.p6monitor.ingest.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is wrong in which rows and cells of a sheet, as far as there is room to remember it.
public final class Marks {
    private static final int MOST = 10_000;

    private final Map<Long, List<String>> rows = new TreeMap<>();
    private final Set<String> cells = new HashSet<>();

    /// Remembers one remark.
    ///
    /// @param row from 1, in which it is shown
    /// @param cell that is coloured, null where none is to blame
    public void add(long row, @Nullable String cell, String remark) {
        if (rows.size() >= MOST && !rows.containsKey(row)) return;
        rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(cell == null ? remark : cell + ": " + remark);
        if (cell != null) cells.add(cell);
    }

    String of(long row) {
        return String.join("\n", rows.getOrDefault(row, List.of()));
    }

    boolean isMarked(String cell) {
        return cells.contains(cell);
    }
}
