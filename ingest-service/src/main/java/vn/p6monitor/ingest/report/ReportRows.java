package vn.p6monitor.ingest.report;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.JsonText;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.table.Cell;
import vn.p6monitor.ingest.table.CellValues;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.table.Notation;
import vn.p6monitor.ingest.table.Row;
import vn.p6monitor.ingest.table.RowReader;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Rows of reports as JSON lines; a row that says nothing of its own is none.
final class ReportRows implements RowReader {
    private static final String DATA = "data.";

    private final Columns columns;
    private final CellValues values;
    private final @Nullable Section sheet;
    private final Map<String, String> fields;
    private final JsonValue uploadedAt;

    /// @param sheet the section of all rows, null where each names its own
    /// @param fields the codes of the columns by the names of their fields
    ReportRows(
            Columns columns,
            Notation notation,
            @Nullable Section sheet,
            Map<String, String> fields,
            Instant uploadedAt) {
        this.columns = columns;
        this.values = new CellValues(notation);
        this.sheet = sheet;
        this.fields = fields;
        this.uploadedAt = new JsonValue.Text(uploadedAt.toString());
    }

    @Override
    public void read(Row row, List<Line> lines) {
        var section =
                sheet == null ? Sections.named(cell(row, "section").text()).orElse(null) : sheet;
        var data = data(row, section);
        boolean saysNothing = data.isEmpty()
                && cell(row, "reportId").isBlank()
                && cell(row, "withdrawn").isBlank();
        if (saysNothing) return;
        var bytes = JsonText.of(new Members(report(row, section, data), Set.of()));
        lines.add(new Line(
                row.number(), ByteBuffer.wrap(bytes), List.of(), path -> columns.cellOf(column(path), row.number())));
    }

    @Override
    public void end(List<Line> lines) {
        // A row stands for itself.
    }

    private Map<String, JsonValue> report(Row row, @Nullable Section section, Map<String, JsonValue> data) {
        var report = new LinkedHashMap<String, JsonValue>();
        put("reportId", values.text(cell(row, "reportId")), report);
        put("revision", values.number(cell(row, "revision")), report);
        put("withdrawn", values.yesNo(cell(row, "withdrawn")), report);
        put("facility", values.text(cell(row, "facility")), report);
        put("site", values.text(cell(row, "site")), report);
        put("section", sheet == null ? values.text(cell(row, "section")) : new JsonValue.Text(sheet.name()), report);
        put("period", values.month(cell(row, "period")), report);
        put("submittedAt", values.instant(cell(row, "submittedAt")), report);
        report.putIfAbsent("submittedAt", uploadedAt);
        if (!data.isEmpty()) report.put("data", new Members(data, Set.of()));
        if (section != null && !report.containsKey("reportId")) giveId(row, section, report);
        return report;
    }

    /// An activity without a key of its own is left without an id, which is refused: two of a month would be one.
    private void giveId(Row row, Section section, Map<String, JsonValue> report) {
        var key = cell(row, ReportForm.ROW_KEY);
        boolean isActivity = section.sort() == Section.Sort.ACTIVITY;
        if (isActivity && key.isBlank()) return;
        var name = String.join(
                "/",
                text(report.get("facility")),
                report.containsKey("site") ? text(report.get("site")) : Site.MAIN_CODE,
                section.name(),
                text(report.get("period")));
        var id = NameUuid.of(isActivity ? name + '/' + key.text() : name);
        report.put("reportId", new JsonValue.Text(id.toString()));
    }

    private Map<String, JsonValue> data(Row row, @Nullable Section section) {
        var data = new LinkedHashMap<String, JsonValue>();
        fields.forEach((name, column) -> put(name, value(columns.cell(row, column), section, name), data));
        return data;
    }

    private JsonValue value(Cell cell, @Nullable Section section, String name) {
        if (section == null) return values.text(cell);
        return section.field(name).map(field -> value(cell, section, field)).orElseGet(() -> values.text(cell));
    }

    private JsonValue value(Cell cell, Section section, Field field) {
        return switch (field.type()) {
            case INTEGER, NUMBER -> values.number(cell);
            case YES_NO -> values.yesNo(cell);
            case CHOICE -> values.choice(cell, Questionnaire.of(section, field));
            case CHOICES -> cell.isBlank() ? values.text(cell) : values.choices(cell, Questionnaire.of(section, field));
            case TEXT -> values.text(cell);
        };
    }

    private Cell cell(Row row, String name) {
        return columns.cell(row, name);
    }

    /// The column to which a path in the report leads; a missing id is missed in the column that it is made of.
    private String column(String path) {
        if (path.equals("reportId") && !columns.has(path)) return ReportForm.ROW_KEY;
        if (!path.startsWith(DATA)) return path;
        int end = path.indexOf('[');
        var name = path.substring(DATA.length(), end < 0 ? path.length() : end);
        return fields.getOrDefault(name, path);
    }

    private static void put(String name, JsonValue value, Map<String, JsonValue> members) {
        boolean blank = value instanceof JsonValue.Text(var text) && text.isEmpty();
        if (!blank) members.put(name, value);
    }

    private static String text(@Nullable JsonValue value) {
        return value instanceof JsonValue.Text(var text) ? text : "";
    }
}
