package vn.p6monitor.schemas.area;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An administrative area of one boundary set; `successors` are the areas of the later set that it went into.
public record Area(
        BoundarySet boundaries,
        String code,
        AreaLevel level,
        @Nullable String parent,
        String name,
        @Nullable String nameEn,
        List<String> successors) {
    /// The code of the nation, which both sets have built in.
    public static final String NATION_CODE = "VN";

    public Area {
        successors = List.copyOf(successors);
    }

    public static Area nation(BoundarySet boundaries) {
        return new Area(boundaries, NATION_CODE, AreaLevel.NATION, null, "Việt Nam", "Viet Nam", List.of());
    }

    /// Whether everything that numbers depend on is the same: all but the names.
    public boolean samePlace(@Nullable Area other) {
        return other != null
                && boundaries == other.boundaries
                && code.equals(other.code)
                && level == other.level
                && Objects.equals(parent, other.parent)
                && successors.equals(other.successors);
    }
}
