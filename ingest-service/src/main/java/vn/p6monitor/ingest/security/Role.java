package vn.p6monitor.ingest.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a sender is to the platform, as far as this service asks.
public enum Role {
    MINISTRY,
    PROVINCE,
    REPORTER,
    OPERATOR;

    /// The name that tokens carry.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> parse(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
