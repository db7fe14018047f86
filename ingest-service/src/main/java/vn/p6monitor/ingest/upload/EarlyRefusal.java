package vn.p6monitor.ingest.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.Failures;

/// Turns away what is to be kept before its body is read, while it is known that nothing can be kept.
///
/// Behind the sign-in: who may not send learns nothing of what is away.
@Component
final class EarlyRefusal extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Events events;
    private final Failures failures;

    EarlyRefusal(Events events, Failures failures) {
        this.events = events;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || isDryRun(request);
    }

    /// Parameters are not asked for: a form's body would be read for them.
    private static boolean isDryRun(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && ('&' + query + '&').contains("&dryRun=true&");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (events.areAway()) failures.write(Failure.KAFKA_UNAVAILABLE, request, response);
        else chain.doFilter(request, response);
    }
}
