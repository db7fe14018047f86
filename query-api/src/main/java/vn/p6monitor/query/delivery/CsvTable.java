package vn.p6monitor.query.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tables as CSV (RFC 4180) that spreadsheets show as they are.
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r";

    private CsvTable() {}

    public static void write(Table table, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Or Excel takes the text for one of the country's old encodings.
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.headings());
        table.eachRow(row -> csv.writeRecord(row.stream().map(CsvTable::cell).toList()));
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words -> harmless(words);
            default -> value.toString();
        };
    }

    /// Excel would compute what begins like a formula.
    private static String harmless(String words) {
        boolean looksLikeFormula = !words.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(words.charAt(0)) >= 0;
        return looksLikeFormula ? "'" + words : words;
    }
}
