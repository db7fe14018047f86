package vn.p6monitor.schemas.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Where a facility lies: its areas in each boundary set from the commune up to the province.
///
/// The newer commune follows from the older when that went whole into one; the older is never guessed.
///
/// @param path2021 commune, district and province, or empty where the register gives no commune of that set
/// @param path2025 commune and province
public record Placement(List<Area> path2021, List<Area> path2025) {
    public Placement {
        path2021 = List.copyOf(path2021);
        path2025 = List.copyOf(path2025);
    }

    /// The facility's province in the set 2025, which rights and topic names go by.
    public String province() {
        return path2025.getLast().code();
    }

    public List<Area> path(BoundarySet set) {
        return switch (set) {
            case SET_2021 -> path2021;
            case SET_2025 -> path2025;
        };
    }

    /// The place of a facility in these communes, or every reason why it has none.
    public static Verdict<Placement> of(@Nullable String commune2021, @Nullable String commune2025, Areas areas) {
        var problems = new ArrayList<Problem>();
        var older = communePath(BoundarySet.SET_2021, commune2021, "commune2021", areas, problems);
        var newer = communePath(
                BoundarySet.SET_2025,
                commune2025 != null ? commune2025 : follow(older, problems),
                commune2025 != null ? "commune2025" : "commune2021",
                areas,
                problems);
        if (commune2021 == null && commune2025 == null) {
            problems.add(Problem.of(ProblemCode.MISSING_FIELD, "commune2025"));
        }
        if (!older.isEmpty() && commune2025 != null) {
            var successors = older.getFirst().successors();
            if (!successors.contains(commune2025)) {
                problems.add(Problem.of(
                        ProblemCode.NOT_A_SUCCESSOR, "commune2025", commune2025, String.join(", ", successors)));
            }
        }
        return problems.isEmpty() ? Verdict.accepted(new Placement(older, newer)) : Verdict.refused(problems);
    }

    private static @Nullable String follow(List<Area> older, List<Problem> problems) {
        if (older.isEmpty()) return null;
        var successors = older.getFirst().successors();
        if (successors.size() == 1) return successors.getFirst();
        problems.add(
                successors.isEmpty()
                        ? Problem.of(ProblemCode.MISSING_FIELD, "commune2025")
                        : Problem.of(
                                ProblemCode.COMMUNE_WAS_SPLIT,
                                "commune2025",
                                older.getFirst().code(),
                                String.join(", ", successors)));
        return null;
    }

    private static List<Area> communePath(
            BoundarySet set, @Nullable String code, String field, Areas areas, List<Problem> problems) {
        if (code == null) return List.of();
        var path = Optional.of(code)
                .flatMap(c -> areas.path(set, c))
                .filter(p -> p.getFirst().level() == AreaLevel.COMMUNE);
        if (path.isEmpty()) problems.add(Problem.of(ProblemCode.UNKNOWN_COMMUNE, field, code, set.code()));
        return path.orElse(List.of());
    }
}
