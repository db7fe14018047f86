package vn.p6monitor.benchmarks.measure;

import java.util.Map;
import java.util.Optional;
import vn.p6monitor.benchmarks.contender.Role;

/// One time that a contender has taken all events.
///
/// @param result of those that sum
public record Run(Role role, Spent spent, Optional<Result> result) {
    /// What was summed, and what it took to keep it.
    ///
    /// @param rows the last value of each row, by its key
    /// @param documents how many values were written, of all rows, and `documentBytes` their size
    /// @param storeBytes what was kept on disk, and `changelogBytes` the topics that secure it
    public record Result(
            Map<String, byte[]> rows, long documents, long documentBytes, long storeBytes, long changelogBytes) {}
}
