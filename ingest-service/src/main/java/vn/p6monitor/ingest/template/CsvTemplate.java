package vn.p6monitor.ingest.template;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Templates as CSV: a row for people, a row of codes, and what is known.
final class CsvTemplate {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@";

    private CsvTemplate() {}

    static void write(Template template, Known known, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Or Excel takes the text for one of the country's old encodings.
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(template.columns().stream()
                .map(column -> column.item().label().vi())
                .toList());
        csv.writeRecord(template.columns().stream().map(Column::code).toList());
        for (var row : known.rows(template)) csv.writeRecord(record(template, row));
        csv.flush();
    }

    private static List<String> record(Template template, Map<String, String> row) {
        return template.columns().stream()
                .map(column -> harmless(row.getOrDefault(column.code(), "")))
                .toList();
    }

    /// Excel would compute what begins like a formula; a number is none.
    private static String harmless(String text) {
        boolean looksLikeFormula = !text.isEmpty()
                && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0
                && !text.matches("[+-]?\\d+(\\.\\d+)?");
        return looksLikeFormula ? "'" + text : text;
    }
}
