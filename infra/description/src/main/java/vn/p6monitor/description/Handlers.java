package vn.p6monitor.description;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// What the methods that answer requests say of themselves.
public final class Handlers {
    private Handlers() {}

    /// The names of the parameters behind the question mark that an operation's methods take one by one.
    public static Set<String> parameters(ApplicationContext service, Operation operation) {
        return service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .map(handlers -> handlers.getHandlerMethods().entrySet())
                .flatMap(Collection::stream)
                .filter(each -> isFor(operation, each.getKey()))
                .flatMap(each -> Arrays.stream(parameters(each.getValue())))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Parameter[] parameters(HandlerMethod handler) {
        return handler.getMethod().getParameters();
    }

    /// A path as OpenAPI has it: what its parts may be is told of their parameters.
    static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static boolean isFor(Operation operation, RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.valueOf(operation.method()))
                && info.getPatternValues().stream()
                        .anyMatch(pattern -> plain(pattern).equals(operation.path()));
    }
}
