package vn.p6monitor.schemas.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side of an indicator: what a unit contributes to it.
///
/// @param value an expression over the unit's sections; a true counts 1; absent for the fold OPEN
/// @param where a condition on the unit's state: false means not applicable, undecided means unknown
/// @param requires fields that must be known besides, or the unit is unknown
public record Term(
        Fold fold, @Nullable String value, @Nullable String where, List<String> requires) {
    public static final Term OPEN = new Term(Fold.OPEN, null, null, List.of());

    public Term(Fold fold, @Nullable String value, @Nullable String where, @Nullable List<String> requires) {
        if ((fold == Fold.OPEN) != (value == null)) {
            throw new IllegalArgumentException("every fold but OPEN needs a value, and OPEN has none");
        }
        this.fold = fold;
        this.value = value;
        this.where = where;
        this.requires = requires == null ? List.of() : List.copyOf(requires);
    }
}
