package vn.p6monitor.query.receipts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How and when something came.
///
/// @param receivedAt by the broker's clock
/// @param way code of the way in
/// @param upload id of the upload that brought it, absent for what came by Kafka
/// @param line or row in the upload, from 1; absent where there was only one
/// @param sender client id, absent for what came by Kafka
public record Arrival(
        Instant receivedAt,
        String way,
        @Nullable String upload,
        @Nullable Long line,
        @Nullable String sender) {}
