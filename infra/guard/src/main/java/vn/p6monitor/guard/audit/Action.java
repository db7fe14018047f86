package vn.p6monitor.guard.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiPredicate;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Something of which a line is kept.
///
/// @param name in the lines; stable
/// @param counts whether a request and its answer are the action, by more than method and path
public record Action(
        String name, HttpMethod method, PathPattern path, BiPredicate<HttpServletRequest, HttpServletResponse> counts) {
    public static Action of(String name, HttpMethod method, String path) {
        return new Action(name, method, PathPatternParser.defaultInstance.parse(path), (_, _) -> true);
    }

    /// The same where more than method and path tells.
    public Action where(BiPredicate<HttpServletRequest, HttpServletResponse> condition) {
        return new Action(name, method, path, condition);
    }

    boolean is(HttpServletRequest request, HttpServletResponse response) {
        return method.matches(request.getMethod())
                && path.matches(PathContainer.parsePath(request.getRequestURI()))
                && counts.test(request, response);
    }
}
