package vn.p6monitor.query.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Tables as workbooks of one sheet, whose rows are never all in memory.
public final class XlsxTable {
    /// Rows of a sheet under the headings: as many as Excel shows.
    public static final int MOST_ROWS = 1_048_576 - 1;

    private static final int ROWS_IN_MEMORY = 500;

    private final Worksheet sheet;
    private int rows;

    private XlsxTable(Worksheet sheet) {
        this.sheet = sheet;
    }

    /// @throws IllegalStateException for more than `MOST_ROWS`
    public static void write(Table table, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "P6 Monitor", "1.0")) {
            var sheet = book.newWorksheet("P6 Monitor");
            var rows = new XlsxTable(sheet);
            rows.head(table.headings());
            table.eachRow(rows::add);
        }
    }

    private void head(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) sheet.value(0, column, headings.get(column));
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private void add(List<@Nullable Object> row) {
        if (rows == MOST_ROWS) throw new IllegalStateException("a sheet has no room for more rows");
        rows++;
        for (int column = 0; column < row.size(); column++) put(column, row.get(column));
        if (rows % ROWS_IN_MEMORY == 0) flush();
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(rows, column, number);
            case Boolean truth -> sheet.value(rows, column, truth);
            default -> sheet.value(rows, column, value.toString());
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
