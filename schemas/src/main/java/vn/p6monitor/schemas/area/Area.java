package vn.p6monitor.schemas.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An administrative area of one boundary set; `successors` are the areas of the later set that it went into.
///
/// @param names all that it was called within its set's time, in order of time; the last one names it
public record Area(
        BoundarySet boundaries,
        String code,
        AreaLevel level,
        @Nullable String parent,
        List<AreaName> names,
        List<String> successors) {
    /// The code of the nation, which both sets have built in.
    public static final String NATION_CODE = "VN";

    private static final Comparator<AreaName> BY_TIME =
            Comparator.comparing(AreaName::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    public Area {
        if (names.isEmpty()) throw new IllegalArgumentException(code + " has no name");
        names = names.stream().sorted(BY_TIME).toList();
        successors = List.copyOf(successors);
    }

    /// An area of one name, whenever that held.
    public Area(
            BoundarySet boundaries,
            String code,
            AreaLevel level,
            @Nullable String parent,
            String name,
            @Nullable String nameEn,
            List<String> successors) {
        this(boundaries, code, level, parent, List.of(new AreaName(name, nameEn, null, null, null)), successors);
    }

    public static Area nation(BoundarySet boundaries) {
        return new Area(boundaries, NATION_CODE, AreaLevel.NATION, null, "Việt Nam", "Viet Nam", List.of());
    }

    /// What it is called at the end of its set's time, or now where that still runs.
    public String name() {
        return names.getLast().name();
    }

    public @Nullable String nameEn() {
        return names.getLast().nameEn();
    }

    public Area withNames(List<AreaName> others) {
        return new Area(boundaries, code, level, parent, others, successors);
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
