package vn.p6monitor.query.values;

import java.util.Set;

/// What a reader may see exactly.
///
/// @param everywhere whether that is the whole country
/// @param provinces codes, in the set asked for, of the provinces that are the reader's own
record Entitlement(boolean everywhere, Set<String> provinces) {
    Disclosure to(AreaSums sums) {
        boolean own =
                provinces.contains(sums.area()) || sums.ancestors().stream().anyMatch(provinces::contains);
        return own || everywhere ? Disclosure.EXACT : Disclosure.ROUNDED;
    }
}
