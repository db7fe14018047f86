package vn.p6monitor.schemas.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side of an indicator: what a unit contributes to it.
///
/// @param reports the activity section whose reports are folded; absent for the folds STATE and OPEN
/// @param value an expression over the unit's state, or over each report; a true counts 1; absent for OPEN, and for ANY
/// and EVER, where it is the reports themselves that count
/// @param where of a state: a condition, of which false means not applicable, undecided unknown; of reports: which
/// match
/// @param requires fields that must be known besides, or the unit is unknown, or the report does not match
public record Term(
        Fold fold,
        @Nullable String reports,
        @Nullable String value,
        @Nullable String where,
        List<String> requires) {
    public static final Term OPEN = new Term(Fold.OPEN, null, null, null, List.of());

    public Term(
            Fold fold,
            @Nullable String reports,
            @Nullable String value,
            @Nullable String where,
            @Nullable List<String> requires) {
        if (fold.isOfActivity() != (reports != null)) {
            throw new IllegalArgumentException("reports are of an activity, and every activity is reported: " + fold);
        }
        if (fold.hasValue() != (value != null)) {
            throw new IllegalArgumentException(fold + (fold.hasValue() ? " needs a value" : " has no value"));
        }
        if (fold == Fold.OPEN && (where != null || (requires != null && !requires.isEmpty()))) {
            throw new IllegalArgumentException("OPEN has no condition");
        }
        this.fold = fold;
        this.reports = reports;
        this.value = value;
        this.where = where;
        this.requires = requires == null ? List.of() : List.copyOf(requires);
    }

    /// A value over the state, without conditions.
    public static Term state(String value) {
        return new Term(Fold.STATE, null, value, null, null);
    }

    /// Whether there is any report of this term's activity, matching or not, in the months that its fold looks at.
    Term anyReport() {
        return new Term(fold == Fold.EVER ? Fold.EVER : Fold.ANY, reports, null, null, null);
    }
}
