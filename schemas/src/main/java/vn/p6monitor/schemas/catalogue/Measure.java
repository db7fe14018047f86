package vn.p6monitor.schemas.catalogue;

import java.util.Set;
import vn.p6monitor.schemas.facility.FacilityKind;

/// One sum that an indicator is made of; indicators that need the same sum share it.
///
/// @param counts the unit summed over
/// @param kinds the facilities that take part
/// @param term whose contribution it is
/// @param aspect what of the term is summed
public record Measure(Counted counts, Set<FacilityKind> kinds, Term term, Aspect aspect) {
    /// What a unit adds to a measure.
    public enum Aspect {
        /// The term's value, nothing where it is unknown.
        VALUE,
        /// One where the value of a state is known.
        KNOWN,
        /// One where the unit is open and the condition of a state applies to it.
        APPLICABLE,
        /// One from the month on in which the unit opens, for ever.
        OPENED,
        /// One from the month on in which the unit is not open any more, for ever.
        CLOSED
    }
}
