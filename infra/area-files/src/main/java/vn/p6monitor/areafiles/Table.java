package vn.p6monitor.areafiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables that the statistics office publishes, known by the columns in their header line.
enum Table {
    PROVINCES("code", "name_vi", "name_en", "valid_from", "valid_to", "successor_code", "type"),
    DISTRICTS_2021("code", "name_vi", "name_en", "province_code", "type", "valid_to"),
    COMMUNES_2021("code", "name_vi", "name_en", "type", "district_code", "province_code", "valid_to"),
    COMMUNES_2025("code", "name_vi", "name_en", "type", "province_code", "valid_from", "valid_to"),
    SUCCESSION_2025(
            "old_code",
            "old_district_code",
            "old_province_code",
            "old_name_vi",
            "new_code",
            "new_name_vi",
            "new_province_code",
            "split");

    private final String header;

    Table(String... columns) {
        this.header = String.join(",", columns);
    }

    /// The table with these columns, in whatever order.
    static Optional<Table> withColumns(List<String> columns) {
        var sorted = columns.stream().sorted().toList();
        return Arrays.stream(values())
                .filter(table -> table.sortedColumns().equals(sorted))
                .findFirst();
    }

    private List<String> sortedColumns() {
        return Arrays.stream(header.split(",", -1)).sorted().toList();
    }

    /// The header lines that are known, one under the other.
    static String headers() {
        return Arrays.stream(values()).map(table -> "  " + table.header).collect(Collectors.joining("\n"));
    }
}
