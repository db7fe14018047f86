package vn.p6monitor.schemas.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An area of one boundary set: an administrative one, or a group of communes.
///
/// @param parent the area that an administrative one lies in; a group lies in none
/// @param names all that it was called within its set's time, in order of time; the last one names it
/// @param successors the areas of the later set that an administrative one went into
/// @param communes the members of a group, codes of its own set; no other area names any
public record Area(
        BoundarySet boundaries,
        String code,
        AreaLevel level,
        @Nullable String parent,
        List<AreaName> names,
        List<String> successors,
        List<String> communes) {
    /// The code of the nation, which both sets have built in.
    public static final String NATION_CODE = "VN";

    /// What the codes of groups begin with, and no other.
    public static final String GROUP_PREFIX = "group:";

    private static final Comparator<AreaName> BY_TIME =
            Comparator.comparing(AreaName::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    public Area {
        if (names.isEmpty()) throw new IllegalArgumentException(code + " has no name");
        names = names.stream().sorted(BY_TIME).toList();
        successors = List.copyOf(successors);
        communes = List.copyOf(communes);
    }

    /// An administrative area.
    public Area(
            BoundarySet boundaries,
            String code,
            AreaLevel level,
            @Nullable String parent,
            List<AreaName> names,
            List<String> successors) {
        this(boundaries, code, level, parent, names, successors, List.of());
    }

    /// An administrative area of one name, whenever that held.
    public Area(
            BoundarySet boundaries,
            String code,
            AreaLevel level,
            @Nullable String parent,
            String name,
            @Nullable String nameEn,
            List<String> successors) {
        this(boundaries, code, level, parent, List.of(AreaName.of(name, nameEn)), successors);
    }

    /// A group of communes.
    ///
    /// @param code with its prefix
    public static Area group(
            BoundarySet boundaries, String code, String name, @Nullable String nameEn, List<String> communes) {
        return new Area(
                boundaries, code, AreaLevel.GROUP, null, List.of(AreaName.of(name, nameEn)), List.of(), communes);
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
        return new Area(boundaries, code, level, parent, others, successors, communes);
    }

    public boolean isGroup() {
        return level == AreaLevel.GROUP;
    }

    /// Whether everything that numbers depend on is the same: all but the names, and the order of a group's communes.
    public boolean samePlace(@Nullable Area other) {
        return other != null
                && boundaries == other.boundaries
                && code.equals(other.code)
                && level == other.level
                && Objects.equals(parent, other.parent)
                && successors.equals(other.successors)
                && Set.copyOf(communes).equals(Set.copyOf(other.communes));
    }
}
