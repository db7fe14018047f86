package vn.p6monitor.ingest.security;

import java.io.Serial;
import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/// An authenticated sender; the token's text is not kept.
final class SenderToken extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Sender sender;
    private final String subject;

    /// @param subject whom the token is about: a person, or the sending program itself
    SenderToken(Sender sender, String subject, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.sender = sender;
        this.subject = subject;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Sender getPrincipal() {
        return sender;
    }

    @Override
    public String getName() {
        return subject;
    }
}
