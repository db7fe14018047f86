package vn.p6monitor.ingest.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// Reads the sender out of a token that holds; a claim of a form that is not ours gives no rights.
final class Claims implements Converter<Jwt, SenderToken> {
    private final ClaimSettings names;

    Claims(ClaimSettings names) {
        this.names = names;
    }

    @Override
    public SenderToken convert(Jwt token) {
        var sender = sender(token);
        var authorities = sender.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
                .toList();
        var subject = token.getSubject();
        return new SenderToken(sender, subject == null ? sender.id() : subject, authorities);
    }

    Sender sender(Jwt token) {
        var roles = texts(token, names.roles()).stream()
                .map(Role::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var province = token.getClaims().get(names.province()) instanceof String text ? text : null;
        return new Sender(id(token), roles, province, Set.copyOf(texts(token, names.facilities())));
    }

    private String id(Jwt token) {
        if (token.getClaims().get(names.client()) instanceof String client) return client;
        return token.getSubject() == null ? "" : token.getSubject();
    }

    private static List<String> texts(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
