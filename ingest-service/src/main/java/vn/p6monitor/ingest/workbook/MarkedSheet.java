package vn.p6monitor.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.table.Row;
import vn.p6monitor.ingest.table.Rows;
import vn.p6monitor.ingest.table.UnreadableRowException;

/// The rows of an uploaded sheet again, bad cells coloured, with a last column that says what is wrong; corrected
/// there,
/// it can be sent as it is.
public final class MarkedSheet {
    private static final int ABOVE = 12;
    private static final int TOGETHER = 500;
    private static final int LONGEST_REMARK = 32_000;
    private static final String CODE = "(problems)";
    private static final String RED = "FFC7CE";

    private final Marks marks;
    private final Worksheet sheet;
    private final String key;
    private int remarks;

    private MarkedSheet(Marks marks, Worksheet sheet, String key) {
        this.marks = marks;
        this.sheet = sheet;
        this.key = key;
    }

    /// @param key a code in the heading, beside which the new column gets its own
    public static void write(Workbook uploaded, Marks marks, String key, OutputStream out) throws IOException {
        var workbook = new org.dhatim.fastexcel.Workbook(out, "P6 Monitor", "1.0");
        new MarkedSheet(marks, workbook.newWorksheet("P6"), key).write(uploaded.rows());
        workbook.finish();
    }

    private void write(Rows rows) throws IOException {
        var first = new ArrayDeque<Row>();
        for (var row = next(rows);
                row != null && first.size() < ABOVE;
                row = first.size() < ABOVE ? next(rows) : null) {
            first.add(row);
        }
        remarks = formerRemarks(first)
                .orElse(first.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        for (int i = 0; i < remarks; i++) sheet.width(i, 18);
        sheet.width(remarks, 80);
        sheet.inlineString(0, remarks, "Lỗi / Problems");
        first.forEach(this::write);
        int written = 0;
        for (var row = next(rows); row != null; row = next(rows)) {
            write(row);
            if (++written % TOGETHER == 0) sheet.flush();
        }
    }

    /// The column of an earlier answer, which this one replaces.
    private static OptionalInt formerRemarks(Collection<Row> rows) {
        return rows.stream()
                .flatMapToInt(row -> IntStream.range(0, row.cells().size())
                        .filter(i -> row.cell(i).text().startsWith(CODE)))
                .findFirst();
    }

    /// A row that cannot be read has its remark and nothing else.
    private static @Nullable Row next(Rows rows) {
        try {
            return rows.next();
        } catch (UnreadableRowException e) {
            return new Row(e.row(), List.of());
        }
    }

    private void write(Row row) {
        int number = Math.toIntExact(row.number() - 1);
        boolean isHeading = false;
        for (int i = 0; i < Math.min(row.cells().size(), remarks); i++) {
            var cell = row.cell(i);
            isHeading |= cell.text().equals(key);
            if (cell.number()) sheet.value(number, i, new BigDecimal(cell.text()));
            else if (!cell.isBlank()) sheet.inlineString(number, i, cell.text());
            if (marks.isMarked(Columns.letters(i) + row.number()))
                sheet.style(number, i).fillColor(RED).set();
        }
        var remark = marks.of(row.number());
        if (isHeading) remark = CODE + (remark.isEmpty() ? "" : " " + remark);
        if (remark.isEmpty()) return;
        sheet.inlineString(number, remarks, remark.substring(0, Math.min(remark.length(), LONGEST_REMARK)));
        if (!isHeading)
            sheet.style(number, remarks).fillColor(RED).wrapText(true).set();
    }
}
