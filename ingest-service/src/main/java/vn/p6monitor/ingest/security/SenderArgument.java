package vn.p6monitor.ingest.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers the sender of the request, where doors are open to anyone an optional one.
final class SenderArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Sender.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        boolean optional = parameter.isOptional();
        if (request.getUserPrincipal() instanceof SenderToken token) {
            return optional ? Optional.of(token.getPrincipal()) : token.getPrincipal();
        }
        if (optional) return Optional.empty();
        throw new IllegalStateException("a request without a sender has come through");
    }
}
