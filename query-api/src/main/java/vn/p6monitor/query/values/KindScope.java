package vn.p6monitor.query.values;

import vn.p6monitor.schemas.facility.FacilityKind;

/// The facility kinds that a reader asks for.
public sealed interface KindScope {
    /// All kinds in one number.
    record Together() implements KindScope {}

    /// One kind.
    record Only(FacilityKind kind) implements KindScope {}

    /// Every kind in a number of its own.
    record Each() implements KindScope {}
}
