package vn.p6monitor.areafiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which communes of 2025 each commune of 2021 went into.
final class Succession {
    private final Map<String, Map<String, Row>> byOldCode = new LinkedHashMap<>();

    Succession(List<Row> rows) {
        for (var row : rows) {
            byOldCode
                    .computeIfAbsent(row.text("old_code"), _ -> new LinkedHashMap<>())
                    .putIfAbsent(row.text("new_code"), row);
        }
    }

    List<String> successors(String oldCode) {
        return List.copyOf(byOldCode.getOrDefault(oldCode, Map.of()).keySet());
    }

    List<Origin> origins(String oldCode) {
        return byOldCode.getOrDefault(oldCode, Map.of()).values().stream()
                .map(Row::origin)
                .toList();
    }

    /// Complains about rows of communes that are not there, and of rows that are missing.
    void check(Set<String> oldCodes, Tables tables) {
        byOldCode.forEach((oldCode, byNewCode) -> {
            var rows = new ArrayList<>(byNewCode.values());
            var first = rows.getFirst();
            if (!oldCodes.contains(oldCode)) {
                tables.complain(first.origin(), "no commune of 2021 in these files has the code " + oldCode);
            }
            boolean isSplit = first.text("split").equals("yes");
            if (isSplit != rows.size() > 1) {
                tables.complain(
                        first.origin(),
                        "%s is said %s, but its rows name %d communes of 2025"
                                .formatted(oldCode, isSplit ? "to be split" : "not to be split", rows.size()));
            }
        });
    }
}
