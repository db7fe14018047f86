package vn.p6monitor.guard.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the audit log.
///
/// @param time when the answer was given, ISO 8601 in UTC
/// @param request the id that the answer bears in `X-Request-Id`
/// @param client the program, absent where nobody was signed in
/// @param subject who used it, as the issuer names them
/// @param target path and query as they were asked
/// @param outcome `done`, `refused` (4xx) or `failed` (5xx)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditLine(
        String time,
        String service,
        String request,
        @Nullable String client,
        @Nullable String subject,
        List<String> roles,
        @Nullable String province,
        String action,
        String target,
        String outcome,
        int status) {
    static String outcome(int status) {
        if (status >= 500) return "failed";
        return status >= 400 ? "refused" : "done";
    }
}
