package vn.p6monitor.areafiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of all files by their tables, the lines that are ready, and what could not be read.
final class Tables {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
    private final List<AreaLine> ready = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    void read(Path file) {
        try {
            var text = text(file);
            // No header line begins like JSON.
            if (text.stripLeading().startsWith("{")) takeLines(file, text);
            else readTable(file, text);
        } catch (IOException e) {
            complaints.add(file + ": cannot be read as text in UTF-8: " + e);
        }
    }

    private void takeLines(Path file, String text) {
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) ready.add(new AreaLine(line, new Origin(file, number), List.of()));
        }
    }

    private void readTable(Path file, String text) throws IOException {
        try (var records = CsvReader.builder().ofCsvRecord(text)) {
            var all = records.iterator();
            var header = all.hasNext() ? all.next().getFields() : List.<String>of();
            var table = Table.withColumns(header);
            if (table.isEmpty()) {
                complain(new Origin(file, 1), "this header line is none of\n" + Table.headers());
                return;
            }
            var taken = rows.computeIfAbsent(table.get(), _ -> new ArrayList<>());
            while (all.hasNext()) taken.add(row(file, header, all.next()));
        } catch (CsvParseException e) {
            complaints.add(file + ": " + e.getMessage());
        }
    }

    /// The rows of a table in the order of the files.
    List<Row> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    boolean has(Table table) {
        return rows.containsKey(table);
    }

    /// Lines of files that are ready to be sent, in the order of the files.
    List<AreaLine> ready() {
        return ready;
    }

    List<String> complaints() {
        return complaints;
    }

    void complain(Origin origin, String what) {
        complaints.add(origin + ": " + what);
    }

    void complain(String what) {
        complaints.add(what);
    }

    private static String text(Path file) throws IOException {
        var text = Files.readString(file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Row row(Path file, List<String> header, CsvRecord record) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), record.getField(i).strip());
        }
        return new Row(new Origin(file, record.getStartingLineNumber()), fields);
    }
}
