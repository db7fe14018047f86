package vn.p6monitor.query.receipts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.rejections.RejectionView;

/// What became of a report, in the order of the API's fields.
///
/// @param state of the version that has the last word
/// @param receivedAt when the report came first, by the broker's clock
/// @param way code of the way by which it came first
/// @param dueOn the last day on which it was on time, in Vietnam; absent where nothing of it was taken
/// @param onTime whether it came by then; absent where nothing of it was taken
/// @param supersededBy what has taken its place
/// @param problems what the register holds against it while it is held
/// @param versions all that was said, the last word last
/// @param flags on it, where it counts
/// @param countsIn where it counts
/// @param refusals what was refused under its name, the latest first
record Receipt(
        String facility,
        String reportId,
        State state,
        Instant receivedAt,
        String way,
        @Nullable LocalDate dueOn,
        @Nullable Boolean onTime,
        @Nullable By supersededBy,
        List<Held> problems,
        List<Said> versions,
        List<Flagged> flags,
        @Nullable CountsIn countsIn,
        List<RejectionView> refusals) {
    /// Another version, of this or of another report.
    record By(String reportId, int revision, Instant submittedAt, Instant receivedAt) {}

    /// What the register holds against a version.
    ///
    /// @param code stable
    /// @param path of the field
    /// @param message what is wrong and what to do, in the reader's language
    record Held(String code, String path, String message) {}

    /// One version.
    ///
    /// @param state of this version by itself
    /// @param submittedAt by the sender's clock
    /// @param receivedAt when it came first, by the broker's clock
    /// @param way code of the way by which it came first
    /// @param uploadId of the upload that brought it, absent for what came by Kafka
    /// @param line or row of the upload, absent where there was only one
    /// @param sender client id, absent for what came by Kafka
    /// @param province by whose own topic it came, by its 2025 code; absent for what did not
    record Said(
            int revision,
            boolean withdrawn,
            String section,
            String site,
            String period,
            State state,
            @Nullable By supersededBy,
            List<Held> problems,
            Instant submittedAt,
            Instant receivedAt,
            String way,
            @Nullable String uploadId,
            @Nullable Long line,
            @Nullable String sender,
            @Nullable String province) {}

    /// A flag on the report.
    ///
    /// @param message what is to be looked at, in the reader's language
    /// @param field of the section, absent where the report as a whole is meant
    record Flagged(
            String rule,
            String message,
            @Nullable String field,
            @Nullable Long value,
            @Nullable Long reference) {}

    /// What a report counts in: each of the indicators in each of the areas.
    ///
    /// @param areas from the commune to the nation and the groups, of both sets
    record CountsIn(List<Counting> indicators, List<AreaName> areas) {}

    /// An indicator and the months in which the report counts there.
    ///
    /// @param to last month, absent where it counts for ever
    record Counting(String indicator, String from, @Nullable String to) {}

    /// An area of a set.
    record AreaName(String boundaries, String area, String level, String name) {}

    Receipt {
        problems = List.copyOf(problems);
        versions = List.copyOf(versions);
        flags = List.copyOf(flags);
        refusals = List.copyOf(refusals);
    }
}
