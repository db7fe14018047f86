package vn.p6monitor.guard.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who acts, as the token says.
///
/// @param client the program that was used
/// @param subject who used it; the same as the client where that acts for itself
/// @param province code of 2025, of those who have the role for it
public record Actor(
        @Nullable String client,
        @Nullable String subject,
        List<String> roles,
        @Nullable String province) {
    public Actor {
        roles = roles.stream().sorted().toList();
    }
}
