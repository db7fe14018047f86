package vn.p6monitor.ingest.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.p6monitor.guard.limit.Addresses;

/// Signs a phone in: the issuer gives a token for its name and password, and that is read like any other.
final class PasswordSignIn implements AuthenticationProvider {
    private final TokenEndpoint endpoint;
    private final JwtDecoder tokens;
    private final Claims claims;
    private final RightPasswords right;
    private final WrongPasswords wrong;

    PasswordSignIn(
            TokenEndpoint endpoint, JwtDecoder tokens, Claims claims, RightPasswords right, WrongPasswords wrong) {
        this.endpoint = endpoint;
        this.tokens = tokens;
        this.claims = claims;
        this.right = right;
        this.wrong = wrong;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /// @throws BadCredentialsException when the password is wrong
    /// @throws LockedException when too many wrong ones have come from there
    /// @throws AuthenticationServiceException when that cannot be said
    @Override
    public Authentication authenticate(Authentication phone) {
        var client = phone.getName();
        var secret = phone.getCredentials() instanceof String text ? text : "";
        var known = right.sender(client, secret);
        if (known.isPresent()) return known.get();
        var address = address(phone);
        if (wrong.areTooMany(address)) throw new LockedException("too many wrong passwords from one address");
        try {
            var token = tokens.decode(endpoint.token(client, secret));
            var sender = claims.convert(token);
            right.remember(client, secret, sender, token.getExpiresAt());
            return sender;
        } catch (BadCredentialsException e) {
            wrong.count(address);
            throw e;
        } catch (BadJwtException e) {
            throw new AuthenticationServiceException("the issuer's own token does not hold", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException("tokens cannot be checked", e);
        }
    }

    private static String address(Authentication phone) {
        return phone.getDetails() instanceof WebAuthenticationDetails details
                ? Addresses.account(details.getRemoteAddress())
                : "";
    }
}
