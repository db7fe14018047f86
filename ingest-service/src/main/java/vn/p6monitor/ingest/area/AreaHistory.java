package vn.p6monitor.ingest.area;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The lines of one body that speak of the same area: one place, whose names and types change with a date.
final class AreaHistory {
    private static final int MOST_NAMES = 50;

    private final TreeMap<Long, Area> lines = new TreeMap<>();

    /// Takes a line, or says why it cannot stand beside the earlier ones.
    Optional<Problem> add(long line, Area area) {
        if (lines.containsValue(area)) return Optional.empty();
        var problem = lines.entrySet().stream()
                .flatMap(earlier -> contradiction(area, earlier).stream())
                .findFirst();
        if (problem.isEmpty() && lines.size() == MOST_NAMES) {
            return Optional.of(Problem.of(ProblemCode.TOO_MANY, "area", Integer.toString(MOST_NAMES)));
        }
        if (problem.isEmpty()) lines.put(line, area);
        return problem;
    }

    /// The area with all its names.
    Area area() {
        var names =
                lines.values().stream().flatMap(area -> area.names().stream()).toList();
        return lines.firstEntry().getValue().withNames(names);
    }

    private static Optional<Problem> contradiction(Area area, Map.Entry<Long, Area> earlier) {
        var other = earlier.getValue();
        var code = Fields.shown(area.code());
        var line = Long.toString(earlier.getKey());
        // A group has neither days nor history.
        if (area.isGroup() || !area.samePlace(other)) {
            var field = fieldThatDiffers(area, other);
            return Optional.of(Problem.of(ProblemCode.CONTRADICTORY_LINES, field, code, line, field));
        }
        return area.names().getFirst().overlaps(other.names().getFirst())
                ? Optional.of(Problem.of(ProblemCode.OVERLAPPING_VALIDITY, "validFrom", code, line))
                : Optional.empty();
    }

    private static String fieldThatDiffers(Area area, Area other) {
        if (area.level() != other.level()) return "level";
        if (area.isGroup()) return area.communes().equals(other.communes()) ? "name" : "communes";
        return Objects.equals(area.parent(), other.parent()) ? "successors" : "parent";
    }
}
