package vn.p6monitor.guard.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets no address ask more often than it may, before anything is done for it: also not with tokens that do not hold.
final class AddressLimit extends OncePerRequestFilter {
    private final Accounts accounts;
    private final Refusal refusal;

    AddressLimit(Accounts accounts, Refusal refusal) {
        this.accounts = accounts;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Exempt.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var wait = accounts.take(Addresses.account(request.getRemoteAddr()));
        if (wait.isZero()) rest.doFilter(request, response);
        else refusal.write(Excess.REQUESTS, wait, request, response);
    }
}
