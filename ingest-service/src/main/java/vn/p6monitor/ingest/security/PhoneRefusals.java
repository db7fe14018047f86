package vn.p6monitor.ingest.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.Failures;

/// Asks phones for a user name and a password, and never lets them send one that others could read on its way.
final class PhoneRefusals extends OncePerRequestFilter implements AuthenticationEntryPoint {
    private static final String CHALLENGE = "Basic realm=\"P6 Monitor\", charset=\"UTF-8\"";
    private static final String BASIC = "Basic ";

    private final Refusals others;
    private final Failures failures;
    private final boolean allowPlainHttp;

    PhoneRefusals(Refusals others, Failures failures, boolean allowPlainHttp) {
        this.others = others;
        this.failures = failures;
        this.allowPlainHttp = allowPlainHttp;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var given = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean isPassword = given != null && given.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (isPassword && !isSafe(request)) failures.write(Failure.HTTPS_REQUIRED, request, response);
        else if (isPassword && isFromAPage(request)) failures.write(Failure.FORBIDDEN, request, response);
        else rest.doFilter(request, response);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (!isSafe(request)) {
            failures.write(Failure.HTTPS_REQUIRED, request, response);
        } else if (e instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WrongPasswords.WINDOW.toSeconds()));
            failures.write(Failure.TOO_MANY_ATTEMPTS, request, response);
        } else {
            others.commence(CHALLENGE, request, response, e);
        }
    }

    /// A browser would send a password along that someone has typed in at another time; phones name no origin.
    private static boolean isFromAPage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    private boolean isSafe(HttpServletRequest request) {
        return allowPlainHttp || request.isSecure();
    }
}
