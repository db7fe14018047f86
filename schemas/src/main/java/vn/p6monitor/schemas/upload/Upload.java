package vn.p6monitor.schemas.upload;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.topic.Way;

/// An upload that has ended.
///
/// @param id of version 7, whose time is `beganAt`
/// @param sender id of the client
/// @param province of the sender by its 2025 code, absent for one that has none
/// @param beganAt to the millisecond, as `endedAt`
/// @param accepted how many lines are kept
/// @param rejected how many were refused
/// @param withdraws the upload that this one undoes
public record Upload(
        UUID id,
        String sender,
        @Nullable String province,
        Way way,
        Sort sort,
        Instant beganAt,
        Instant endedAt,
        long accepted,
        long rejected,
        State state,
        @Nullable UUID withdraws) {

    /// What an upload brings.
    public enum Sort {
        REPORT,
        FACILITY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Sort> parse(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst();
        }
    }

    /// How an upload ended.
    public enum State {
        /// To its end, and the counts are those that the sender was told.
        COMPLETE,
        /// Before its end: the sender was told nothing, or that nothing is certain. The counts are of what was judged
        /// until then, and what was accepted may not all be kept.
        CUT_OFF
    }
}
