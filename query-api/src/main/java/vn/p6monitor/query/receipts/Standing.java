package vn.p6monitor.query.receipts;

import java.util.List;
import vn.p6monitor.schemas.problem.Problem;

/// What became of one version of a report.
sealed interface Standing {
    /// It counts.
    record Counted() implements Standing {}

    /// Another has taken its place: a later version of the same report, or another report that holds the slot of its
    /// state.
    record Superseded(Version by) implements Standing {}

    /// It says that the report is withdrawn, and it is the last word.
    record Withdrawn() implements Standing {}

    /// It waits until the register lets it count.
    ///
    /// @param problems what the register holds against it, at least one
    record Held(List<Problem> problems) implements Standing {
        public Held {
            problems = List.copyOf(problems);
        }
    }

    default State state() {
        return switch (this) {
            case Counted _ -> State.COUNTED;
            case Superseded _ -> State.SUPERSEDED;
            case Withdrawn _ -> State.WITHDRAWN;
            case Held _ -> State.HELD;
        };
    }
}
