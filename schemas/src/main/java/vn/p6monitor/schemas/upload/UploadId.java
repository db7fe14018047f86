package vn.p6monitor.schemas.upload;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Ids of uploads: UUIDs of version 7 ([RFC 9562](https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7)), which
/// say when the upload began.
public final class UploadId {
    private static final int VERSION = 7;
    private static final int VARIANT = 2;

    private UploadId() {}

    /// A new id of the time, to the millisecond.
    public static UUID at(Instant time, RandomGenerator random) {
        long timeAndVersion = (time.toEpochMilli() << 16) | (VERSION << 12) | random.nextInt(1 << 12);
        long variant = ((long) VARIANT << 62) | (random.nextLong() >>> 2);
        return new UUID(timeAndVersion, variant);
    }

    public static boolean isOne(UUID id) {
        return id.version() == VERSION && id.variant() == VARIANT;
    }

    /// When the upload began.
    ///
    /// @throws IllegalArgumentException when the id is of another version
    public static Instant time(UUID id) {
        if (!isOne(id)) throw new IllegalArgumentException(id + " says no time");
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
