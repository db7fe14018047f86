package vn.p6monitor.benchmarks.measure;

import java.util.Map;
import java.util.Optional;
import vn.p6monitor.benchmarks.contender.Role;

/// One time that a contender has taken all events, or as many as it could before it was stopped.
///
/// @param result of those that sum, and were not stopped
public record Run(Role role, Spent spent, Optional<Result> result) {
    /// Whether there was no time left for it to end, so that it takes more than was spent.
    public boolean stopped() {
        return role.mayBeStopped() && result.isEmpty();
    }

    /// What was summed, and what it took to keep it.
    ///
    /// @param rows the last value of each row, by its key
    /// @param documents how many values were written, of all rows, and `documentBytes` their size
    /// @param storeBytes what was kept on disk, and `changelogBytes` the topics that secure it
    public record Result(
            Map<String, byte[]> rows, long documents, long documentBytes, long storeBytes, long changelogBytes) {}
}
