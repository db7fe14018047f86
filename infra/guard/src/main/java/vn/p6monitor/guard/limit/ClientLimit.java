package vn.p6monitor.guard.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets no client ask more often, send more or have more under way than it may; without a token the address counts.
///
/// What a client has sent is known only at the end, so the body that goes too far is taken whole, and the next one
/// waits.
final class ClientLimit extends OncePerRequestFilter {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Accounts requests;
    private final @Nullable Accounts bytes;
    private final UnderWay underWay;
    private final Refusal refusal;

    ClientLimit(Accounts requests, @Nullable Accounts bytes, UnderWay underWay, Refusal refusal) {
        this.requests = requests;
        this.bytes = bytes;
        this.underWay = underWay;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Exempt.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var client = client(request);
        var wait = requests.take(client);
        if (!wait.isZero()) {
            refusal.write(Excess.REQUESTS, wait, request, response);
            return;
        }
        var waitForBytes = bytes == null ? Duration.ZERO : bytes.untilSome(client);
        if (!waitForBytes.isZero()) {
            refusal.write(Excess.BYTES, waitForBytes, request, response);
            return;
        }
        var excess = underWay.begin(client);
        if (excess.isPresent()) {
            refusal.write(excess.get(), A_MOMENT, request, response);
            return;
        }
        var counted = new CountedRequest(request);
        try {
            rest.doFilter(counted, response);
        } finally {
            if (bytes != null) bytes.takeUsed(client, counted.bytes());
            AtTheEnd.of(request, () -> underWay.end(client));
        }
    }

    /// Whom the token is about, so that all who use one program have accounts of their own.
    private static String client(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        var name = principal == null ? null : principal.getName();
        return name == null ? "at " + Addresses.account(request.getRemoteAddr()) : "of " + name;
    }
}
