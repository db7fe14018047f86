package vn.p6monitor.query.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;

/// A facility as it was registered, and how that came.
///
/// @param receivedAt by the broker's clock
/// @param sender client id, absent where it did not come by the door
/// @param upload that brought it, absent where it did not come by the door
public record Registration(
        Facility facility,
        Instant receivedAt,
        @Nullable String sender,
        @Nullable String upload) {}
