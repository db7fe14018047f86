package vn.p6monitor.areafiles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the areas of the tables: provinces of both sets, districts and communes of 2021, communes of 2025.
///
/// A district without communes (the island districts) is its own commune, `D` and its code.
final class Country {
    private static final String NATION = "VN";
    private static final String LAST_DAY_OF_2021 = "2025-06-30";
    private static final String FIRST_DAY_OF_2025 = "2025-07-01";

    private final Tables tables;
    private final Succession succession;
    private final List<AreaLine> lines = new ArrayList<>();

    Country(Tables tables) {
        this.tables = tables;
        this.succession = new Succession(tables.of(Table.SUCCESSION_2025));
    }

    List<AreaLine> lines() {
        tables.of(Table.PROVINCES).forEach(this::addProvince);
        tables.of(Table.COMMUNES_2025).forEach(row -> add(row, "2025", "commune", row.text("province_code")));
        tables.of(Table.DISTRICTS_2021).forEach(row -> add(row, "2021", "district", row.text("province_code")));
        if (tables.has(Table.COMMUNES_2021) || tables.has(Table.SUCCESSION_2025)) addCommunesOf2021();
        return lines;
    }

    private void addProvince(Row row) {
        var to = row.text("valid_to");
        boolean isOld = !to.isEmpty() && to.compareTo(LAST_DAY_OF_2021) <= 0;
        boolean isNew = row.text("valid_from").compareTo(FIRST_DAY_OF_2025) >= 0;
        if (isOld == isNew) {
            tables.complain(
                    row.origin(),
                    "valid_from and valid_to must lie both before or both after the reform of " + FIRST_DAY_OF_2025);
            return;
        }
        var content = content(row, isOld ? "2021" : "2025", row.text("code"), "province", NATION);
        // A change of type within the new set also has a "successor": the area itself, which is no succession.
        var successor = row.text("successor_code");
        if (isOld && !successor.isEmpty()) add(row, content, List.of(successor), List.of(row.origin()));
        else add(row, content, List.of(), List.of());
    }

    private void addCommunesOf2021() {
        if (!tables.has(Table.COMMUNES_2021)
                || !tables.has(Table.DISTRICTS_2021)
                || !tables.has(Table.SUCCESSION_2025)) {
            tables.complain("the communes of 2021 can only be read together with their districts (which may be"
                    + " communes of their own) and with what they became; their header lines are\n" + Table.headers());
            return;
        }
        var codes = new LinkedHashSet<String>();
        for (var row : tables.of(Table.COMMUNES_2021)) {
            addCommuneOf2021(row, row.text("code"), row.text("district_code"), codes);
        }
        var withCommunes = districtsWithCommunes();
        for (var row : tables.of(Table.DISTRICTS_2021)) {
            var code = row.text("code");
            if (!withCommunes.contains(code)) addCommuneOf2021(row, "D" + code, code, codes);
        }
        succession.check(codes, tables);
    }

    private void addCommuneOf2021(Row row, String code, String district, Set<String> codes) {
        codes.add(code);
        var successors = succession.successors(code);
        if (successors.isEmpty()) tables.complain(row.origin(), "no row says what became of the commune " + code);
        add(row, content(row, "2021", code, "commune", district), successors, succession.origins(code));
    }

    private Set<String> districtsWithCommunes() {
        return tables.of(Table.COMMUNES_2021).stream()
                .map(row -> row.text("district_code"))
                .collect(Collectors.toSet());
    }

    private void add(Row row, String boundaries, String level, String parent) {
        add(row, content(row, boundaries, row.text("code"), level, parent), List.of(), List.of());
    }

    private void add(Row row, AreaLine.Content content, List<String> successors, List<Origin> origins) {
        lines.add(AreaLine.of(content.withSuccessors(successors), row.origin(), origins));
    }

    private static AreaLine.Content content(Row row, String boundaries, String code, String level, String parent) {
        return new AreaLine.Content(
                boundaries,
                code,
                level,
                row.text("type"),
                parent,
                row.text("name_vi"),
                row.text("name_en"),
                row.text("valid_from"),
                row.text("valid_to"),
                List.of());
    }
}
