package vn.p6monitor.query.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers the reader whose token came with the request.
@Component
class ReaderArguments implements HandlerMethodArgumentResolver {
    private final SecuritySettings settings;

    ReaderArguments(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? reader(signedIn.getToken())
                : Reader.ANONYMOUS;
    }

    Reader reader(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        texts(token, settings.rolesClaim()).stream()
                .map(Role::parse)
                .flatMap(Optional::stream)
                .forEach(roles::add);
        var provinces = texts(token, settings.provinceClaim());
        // Two provinces in one token would leave open which is meant.
        var own = provinces.size() == 1 && provinces.getFirst().matches("[0-9]{2}") ? provinces.getFirst() : null;
        var facilities = Set.copyOf(texts(token, settings.facilitiesClaim()));
        return new Reader(true, client(token), roles, own, facilities);
    }

    /// As the door reads it, so that it is the same name.
    private @Nullable String client(Jwt token) {
        Object client = token.getClaims().get(settings.clientClaim());
        return client instanceof String name ? name : token.getSubject();
    }

    /// A claim that holds one text or a list of them.
    static List<String> texts(Jwt token, String claim) {
        Object value = token.getClaims().get(claim);
        if (value instanceof String text) return List.of(text);
        var texts = new ArrayList<String>();
        if (value instanceof Iterable<?> several) {
            for (var one : several) {
                if (one instanceof String text) texts.add(text);
            }
        }
        return texts;
    }
}
