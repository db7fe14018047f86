package vn.p6monitor.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.Problems;

/// What those are told who are not let in.
@Component
class RefusalHandlers {
    private static final Logger log = LoggerFactory.getLogger(RefusalHandlers.class);

    private final Problems problems;

    RefusalHandlers(Problems problems) {
        this.problems = problems;
    }

    void signIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(ProblemCode.SIGN_IN_REQUIRED, request, response);
    }

    void invalidToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            log.warn("the sign-in cannot be asked whether a token holds", reason);
            problems.write(ProblemCode.SIGN_IN_UNAVAILABLE, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(ProblemCode.INVALID_TOKEN, request, response);
    }

    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(ProblemCode.NOT_ALLOWED, request, response);
    }

    /// By default an issuer that cannot be reached surfaces as an error of ours.
    ObjectPostProcessor<BearerTokenAuthenticationFilter> whenTheIssuerIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(RefusalHandlers.this::invalidToken);
                return filter;
            }
        };
    }
}
