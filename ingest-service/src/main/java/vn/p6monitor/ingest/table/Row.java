package vn.p6monitor.ingest.table;

import java.util.List;

/// One row of a table.
///
/// @param number from 1, as the program that made the table counts it
/// @param cells from the first column on; blank ones at the end are left out
public record Row(long number, List<Cell> cells) {
    public Row {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) width--;
        cells = List.copyOf(cells.subList(0, width));
    }

    /// What stands in a column, from 0.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }
}
