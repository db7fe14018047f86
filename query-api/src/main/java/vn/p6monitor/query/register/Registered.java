package vn.p6monitor.query.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.problem.Problem;

/// What the register says of a facility code.
public sealed interface Registered {
    /// Nothing.
    record Unknown(String code) implements Registered {}

    /// A registration whose communes the areas do not tell.
    ///
    /// @param problems why it has no place, at least one
    record Nowhere(Facility facility, List<Problem> problems) implements Registered {
        public Nowhere {
            problems = List.copyOf(problems);
        }
    }

    /// A registration and where it lies.
    ///
    /// @param groups of both sets that one of its communes is in
    record Placed(Facility facility, Placement placement, List<Area> groups) implements Registered {
        public Placed {
            groups = List.copyOf(groups);
        }
    }

    /// The facility's province in the set 2025, absent where it has no place.
    default @Nullable String province() {
        return this instanceof Placed placed ? placed.placement().province() : null;
    }
}
