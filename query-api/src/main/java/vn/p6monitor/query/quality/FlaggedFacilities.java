package vn.p6monitor.query.quality;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.Generation;

/// The facilities of which something is to be looked at, as a generation knows them.
public interface FlaggedFacilities {
    /// The most facilities that one answer brings.
    int PAGE = 200;

    /// Which facilities are meant.
    ///
    /// @param areas in all of which they lie, by set and code
    /// @param rules of one of which they have a flag, any where empty
    /// @param kind any where absent
    record Scope(
            List<String> areas,
            Set<FlagRule> rules,
            @Nullable FacilityKind kind) {
        public Scope {
            areas = List.copyOf(areas);
            rules = Set.copyOf(rules);
        }
    }

    /// Where an answer begins: behind a part of a facility.
    record Start(String facility, int part) {}

    /// At most `PAGE` facilities of a scope, each with all its flags, in the order of their codes and then of the
    /// parts.
    ///
    /// @param after what to begin behind, or null for the beginning
    List<FlaggedFacility> page(Generation generation, Scope scope, @Nullable Start after);

    /// One facility as each task of the processor told it that knows it; usually that is one.
    List<FlaggedFacility> of(Generation generation, String facility);
}
