package vn.p6monitor.ingest.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.Failures;

/// Answers who is not known, who may not, and who cannot be known because the sign-in is away.
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Log LOG = LogFactory.getLog(Refusals.class);

    private final Failures failures;

    Refusals(Failures failures) {
        this.failures = failures;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        commence("Bearer", request, response, e);
    }

    /// @param challenge how whoever asks is to say who they are
    void commence(String challenge, HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("tokens cannot be checked: " + e.getMessage());
            failures.write(Failure.SIGN_IN_UNAVAILABLE, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        failures.write(Failure.UNAUTHENTICATED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        failures.write(Failure.FORBIDDEN, request, response);
    }

    /// The filter throws by itself when tokens cannot be checked, which would look like a bug of ours.
    ObjectPostProcessor<BearerTokenAuthenticationFilter> whenSignInIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(Refusals.this::commence);
                return filter;
            }
        };
    }
}
