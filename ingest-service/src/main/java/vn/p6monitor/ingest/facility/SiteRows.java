package vn.p6monitor.ingest.facility;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonText;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.table.CellValues;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.table.Row;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.questionnaire.Questionnaire;

/// The rows of one facility, as they come, and the JSON line that they say together.
final class SiteRows {
    /// One more than a facility may have, so that it is told to have too many.
    private static final int MOST = 201;

    private static final Pattern OF_SITE = Pattern.compile("sites\\[(\\d+)]\\.(\\w+)");

    /// The members of a site by the codes of their columns.
    private static final Map<String, String> OF_SITES = Map.of(
            "site",
            "site",
            "type",
            "type",
            "name",
            "siteName",
            "latitude",
            "latitude",
            "longitude",
            "longitude",
            "openedOn",
            "siteOpenedOn",
            "closedOn",
            "siteClosedOn");

    private final String code;
    private final Row first;
    private final Columns columns;
    private final CellValues values;
    private final List<Long> numbers = new ArrayList<>();
    private final List<JsonValue> sites = new ArrayList<>();
    private final Map<String, Long> differing = new LinkedHashMap<>();
    private final boolean apart;

    SiteRows(String code, Row first, boolean apart, Columns columns, CellValues values) {
        this.code = code;
        this.first = first;
        this.apart = apart;
        this.columns = columns;
        this.values = values;
        add(first);
    }

    boolean isOf(String code) {
        return !code.isEmpty() && this.code.equals(code);
    }

    void add(Row row) {
        if (numbers.size() == MOST) return;
        for (var column : FacilityForm.SHARED) {
            var cell = columns.cell(row, column);
            if (!cell.isBlank() && !cell.equals(columns.cell(first, column))) {
                differing.putIfAbsent(column, row.number());
            }
        }
        numbers.add(row.number());
        sites.add(site(row));
    }

    Line toLine() {
        var problems = new ArrayList<Problem>();
        if (apart) problems.add(Problem.of(ProblemCode.ROWS_APART, FacilityForm.FACILITY, Fields.shown(code)));
        differing.keySet().forEach(column -> problems.add(Problem.of(ProblemCode.DIFFERS_WITHIN, column)));
        return new Line(
                first.number(), ByteBuffer.wrap(JsonText.of(new Members(facility(), Set.of()))), problems, this::cell);
    }

    private Map<String, JsonValue> facility() {
        var facility = new LinkedHashMap<String, JsonValue>();
        put("facility", new JsonValue.Text(code), facility);
        put("name", values.text(columns.cell(first, "name")), facility);
        put("kind", values.choice(columns.cell(first, "kind"), Questionnaire.ofFacility("kind")), facility);
        put("commune2021", values.text(columns.cell(first, "commune2021")), facility);
        put("commune2025", values.text(columns.cell(first, "commune2025")), facility);
        put("openedOn", values.month(columns.cell(first, "openedOn")), facility);
        put("closedOn", values.month(columns.cell(first, "closedOn")), facility);
        facility.put("sites", new JsonValue.Items(sites));
        return facility;
    }

    private Members site(Row row) {
        var site = new LinkedHashMap<String, JsonValue>();
        put("site", values.text(columns.cell(row, "site")), site);
        site.putIfAbsent("site", new JsonValue.Text(Site.MAIN_CODE));
        put("type", values.choice(columns.cell(row, "type"), Questionnaire.ofFacility("type")), site);
        boolean isMain = new JsonValue.Text(Site.MAIN_CODE).equals(site.get("site"));
        site.putIfAbsent("type", new JsonValue.Text((isMain ? SiteType.MAIN : SiteType.SATELLITE).name()));
        put("name", values.text(columns.cell(row, "siteName")), site);
        put("latitude", values.number(columns.cell(row, "latitude")), site);
        put("longitude", values.number(columns.cell(row, "longitude")), site);
        put("openedOn", values.month(columns.cell(row, "siteOpenedOn")), site);
        put("closedOn", values.month(columns.cell(row, "siteClosedOn")), site);
        return new Members(site, Set.of());
    }

    private @Nullable String cell(String path) {
        var ofSite = OF_SITE.matcher(path);
        if (!ofSite.matches()) return columns.cellOf(path, differing.getOrDefault(path, first.number()));
        int site = Integer.parseInt(ofSite.group(1));
        return columns.cellOf(OF_SITES.getOrDefault(ofSite.group(2), path), numbers.get(site));
    }

    private static void put(String name, JsonValue value, Map<String, JsonValue> members) {
        boolean blank = value instanceof JsonValue.Text(var text) && text.isEmpty();
        if (!blank) members.put(name, value);
    }
}
