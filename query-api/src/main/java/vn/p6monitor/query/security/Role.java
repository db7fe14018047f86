package vn.p6monitor.query.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What someone is to the platform, as the sign-in says.
enum Role {
    RESEARCHER,
    REPORTER,
    PROVINCE,
    MINISTRY,
    OPERATOR;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> parse(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
