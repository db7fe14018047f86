package vn.p6monitor.guard.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id, and writes a line for each that was an action, whatever came of it: around all other
/// filters, so that what was not let in is written down too.
final class AuditFilter extends OncePerRequestFilter {
    static final String REQUEST_ID = "X-Request-Id";

    private static final String MDC_REQUEST = "request";

    private final RequestAttributeSecurityContextRepository signedIn = new RequestAttributeSecurityContextRepository();
    private final String service;
    private final Actions actions;
    private final Actors actors;
    private final Clock clock;
    private final AuditLog log;

    AuditFilter(String service, Actions actions, Actors actors, Clock clock, AuditLog log) {
        this.service = service;
        this.actions = actions;
        this.actors = actors;
        this.clock = clock;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var id = UUID.randomUUID().toString();
        response.setHeader(REQUEST_ID, id);
        MDC.put(MDC_REQUEST, id);
        try {
            rest.doFilter(request, response);
            write(id, request, response, response.getStatus());
        } catch (ServletException | IOException | RuntimeException e) {
            write(id, request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw e;
        } finally {
            MDC.remove(MDC_REQUEST);
        }
    }

    private void write(String id, HttpServletRequest request, HttpServletResponse response, int status) {
        actions.of(request, response).ifPresent(action -> write(id, action, request, status));
    }

    private void write(String id, Action action, HttpServletRequest request, int status) {
        var actor = actor(request);
        var query = request.getQueryString();
        log.write(new AuditLine(
                clock.instant().toString(),
                service,
                id,
                actor == null ? null : actor.client(),
                actor == null ? null : actor.subject(),
                actor == null ? List.of() : actor.roles(),
                actor == null ? null : actor.province(),
                action.name(),
                request.getRequestURI() + (query == null ? "" : '?' + query),
                AuditLine.outcome(status),
                status));
    }

    private @Nullable Actor actor(HttpServletRequest request) {
        var authentication = signedIn.loadDeferredContext(request).get().getAuthentication();
        return authentication == null ? null : actors.of(authentication);
    }
}
