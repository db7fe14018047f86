package vn.p6monitor.query.quality;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.edition.Edition;

/// A question for flags that can be answered, and that its reader may ask.
///
/// @param edition that is asked
/// @param limit the most flags to answer with
/// @param after the last flag of the page before, or null for the first page
record QualityQuery(
        Edition edition,
        FlaggedFacilities.Scope scope,
        int limit,
        @Nullable Position after) {
    /// The same for every page of an answer, and different for different questions.
    static String fingerprint(FlaggedFacilities.Scope scope) {
        var rules = scope.rules().stream().sorted().toList();
        return Integer.toHexString((scope.areas() + "|" + rules + "|" + scope.kind()).hashCode());
    }
}
