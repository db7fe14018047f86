package vn.p6monitor.ingest.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.archive.KeptRefusal;

/// Which refusals to judge again.
///
/// @param since the earliest time of refusal
/// @param province of the sender, else of the facility; all where null
/// @param reason code of one of the problems; all where null
record Selection(
        Instant since, @Nullable String province, @Nullable String reason) {
    boolean has(KeptRefusal refusal) {
        return !refusal.refusedAt().isBefore(since)
                && (province == null || province.equals(refusal.province()))
                && (reason == null || refusal.isFor(reason));
    }
}
