package vn.p6monitor.query.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;

/// What was registered, as it was said.
public interface Register {
    /// The most that one answer brings: a thousand, and one that tells whether there are more.
    int PAGE = 1_001;

    /// Which facilities are meant: those that meet all of it.
    ///
    /// @param words beginnings of words of the name, as `Folding` writes them; or one of the code
    /// @param territories in all of which they lie
    /// @param kind any where absent
    /// @param openAt month in which they are open, any where absent
    record Scope(
            @Nullable Words words,
            List<Territory> territories,
            @Nullable FacilityKind kind,
            @Nullable Month openAt) {
        public Scope {
            territories = List.copyOf(territories);
        }
    }

    /// The registration of a facility that is in force.
    Optional<Registration> inForce(String facility);

    /// The registrations in force of the first facilities behind a code that meet a scope, in the order of the codes.
    ///
    /// @param after the code behind which to begin, or null for the beginning
    /// @param size at most `PAGE`
    List<Registration> page(Scope scope, @Nullable String after, int size);

    /// All registrations of a facility, in the order of the topic.
    List<Registration> history(String facility);
}
