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

    SenderToken(Sender sender, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.sender = sender;
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
        return sender.id();
    }
}
