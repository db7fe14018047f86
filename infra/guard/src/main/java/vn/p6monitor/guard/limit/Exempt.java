package vn.p6monitor.guard.limit;

import jakarta.servlet.http.HttpServletRequest;

/// What the limits are not for.
final class Exempt {
    private Exempt() {}

    /// Whoever asks whether the service lives is to be told, however much there is to do.
    static boolean is(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health/");
    }
}
