package vn.p6monitor.schemas.code;

import java.util.Optional;
import java.util.UUID;

/// The forms of the identifiers that senders choose.
public final class Codes {
    private static final int LONGEST_CODE = 64;
    private static final int UUID_LENGTH = 36;

    private Codes() {}

    /// Whether a facility or site code has 1 to 64 of `A-Z a-z 0-9 . _ -`.
    public static boolean isWellFormed(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) return false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '.' && c != '_' && c != '-') return false;
        }
        return true;
    }

    /// Reads a UUID in lower case; empty for any other form.
    public static Optional<UUID> reportId(String text) {
        if (text.length() != UUID_LENGTH) return Optional.empty();
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean figure = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !figure) return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }
}
