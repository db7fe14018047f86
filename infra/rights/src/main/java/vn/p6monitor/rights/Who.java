package vn.p6monitor.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A column of the rights table: someone with a token that says so much and no more.
///
/// What is theirs lies in the province 11 of 2025; the reporter's school is `11-TH-0042`.
public enum Who {
    ANONYMOUS,
    RESEARCHER,
    REPORTER,
    PROVINCE_OWN,
    PROVINCE_OTHER,
    MINISTRY,
    OPERATOR;

    /// What the issuer says of them in their tokens, by the names that the services expect unless told otherwise.
    public Map<String, Object> claims() {
        return switch (this) {
            case ANONYMOUS -> Map.of();
            case REPORTER -> Map.of("roles", List.of("reporter"), "facilities", List.of("11-TH-0042"));
            case PROVINCE_OWN -> Map.of("roles", List.of("province"), "province", "11");
            case PROVINCE_OTHER -> Map.of("roles", List.of("province"), "province", "15");
            case RESEARCHER, MINISTRY, OPERATOR -> Map.of("roles", List.of(client()));
        };
    }

    /// The client's name in the tokens.
    public String client() {
        return switch (this) {
            case PROVINCE_OWN -> "province-11";
            case PROVINCE_OTHER -> "province-15";
            case ANONYMOUS, RESEARCHER, REPORTER, MINISTRY, OPERATOR -> name().toLowerCase(Locale.ROOT);
        };
    }
}
