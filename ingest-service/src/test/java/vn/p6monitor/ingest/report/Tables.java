package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.table.CsvRows;
import vn.p6monitor.ingest.table.TableLines;

/// Tables of reports as text, and what the lines of their rows say.
final class Tables {
    static final Instant UPLOADED = Instant.parse("2025-06-09T01:02:03Z");

    private Tables() {}

    static Lines csv(String csv) {
        return new TableLines(
                CsvRows.of(new ByteArrayInputStream(csv.getBytes(UTF_8)), "facility"), new ReportForm(UPLOADED));
    }

    static List<Line> all(Lines lines) {
        var all = new ArrayList<Line>();
        for (var turn = lines.next(); !turn.isEmpty(); turn = lines.next()) all.addAll(turn);
        return all;
    }

    /// The JSON of each row, or its problems with their cells.
    static List<String> told(String csv) {
        return all(csv(csv)).stream().map(Tables::told).toList();
    }

    static String told(Line line) {
        if (line.unreadable().isEmpty()) return line.number() + " " + UTF_8.decode(line.bytes());
        return line.number() + " "
                + String.join(
                        ", ",
                        line.unreadable().stream()
                                .map(p -> p.code() + " " + p.path() + " "
                                        + line.cells().of(p.path()))
                                .toList());
    }
}
