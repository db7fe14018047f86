package vn.p6monitor.schemas.code;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The forms of the identifiers that senders choose.
public final class Codes {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Codes() {}

    /// Whether a facility or site code has 1 to 64 of `A-Z a-z 0-9 . _ -`.
    public static boolean isWellFormed(String code) {
        return CODE.matcher(code).matches();
    }

    /// Reads a UUID in lower case; empty for any other form.
    public static Optional<UUID> reportId(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
