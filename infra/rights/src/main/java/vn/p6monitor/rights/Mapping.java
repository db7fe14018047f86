package vn.p6monitor.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// One way into a service: what a handler takes and gives, in one of its media types each.
///
/// @param method or `*` for each
/// @param takes absent where the handler takes any body or none
/// @param gives absent where the handler does not say
public record Mapping(
        String method,
        PathPattern pattern,
        @Nullable MediaType takes,
        @Nullable MediaType gives) {
    /// All ways into a service, its own and those of the actuator.
    public static List<Mapping> all(ApplicationContext service) {
        return service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .map(handlers -> handlers.getHandlerMethods().keySet())
                .flatMap(Collection::stream)
                .map(Mapping::of)
                .flatMap(List::stream)
                .toList();
    }

    /// Whether the row shows who may come in here.
    boolean isShownBy(Row row, Map<String, Body> bodies) {
        if (!method.equals("*") && !method.equals(row.method())) return false;
        if (!pattern.matches(PathContainer.parsePath(row.path()))) return false;
        return takes(row.body(), bodies) && gives(row.accept());
    }

    @Override
    public String toString() {
        return method + ' ' + pattern + (takes == null ? "" : " with " + takes) + (gives == null ? "" : " as " + gives);
    }

    private boolean takes(@Nullable String body, Map<String, Body> bodies) {
        if (takes == null) return true;
        return body != null
                && takes.includes(MediaType.parseMediaType(
                        Objects.requireNonNull(bodies.get(body)).type()));
    }

    /// JSON is what is answered to who asks for nothing else.
    private boolean gives(@Nullable String accept) {
        return gives == null
                || gives.includes(accept == null ? MediaType.APPLICATION_JSON : MediaType.parseMediaType(accept));
    }

    private static List<Mapping> of(RequestMappingInfo info) {
        var ways = new ArrayList<Mapping>();
        var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name);
        var takes = orNone(info.getConsumesCondition().getConsumableMediaTypes());
        var gives = orNone(info.getProducesCondition().getProducibleMediaTypes());
        for (var method : info.getMethodsCondition().isEmpty() ? List.of("*") : methods.toList()) {
            for (var pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                for (var taken : takes) {
                    for (var given : gives)
                        ways.add(new Mapping(method, pattern, taken, isActuator(pattern) ? null : given));
                }
            }
        }
        return ways;
    }

    /// Its media types are versions of one form.
    private static boolean isActuator(PathPattern pattern) {
        return pattern.getPatternString().startsWith("/actuator");
    }

    private static List<@Nullable MediaType> orNone(Collection<MediaType> types) {
        var some = new ArrayList<@Nullable MediaType>(types);
        if (some.isEmpty()) some.add(null);
        return some;
    }
}
