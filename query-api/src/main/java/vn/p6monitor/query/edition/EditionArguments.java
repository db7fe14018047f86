package vn.p6monitor.query.edition;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

/// Gives controllers the edition that a request reads, and tells the reader which it was.
///
/// It is the one in force, or the one that the request's cursor was made of.
@Component
class EditionArguments implements HandlerMethodArgumentResolver {
    private final Editions editions;

    EditionArguments(Editions editions) {
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Edition.class;
    }

    @Override
    public Edition resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var edition = edition(request.getParameter("cursor"));
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (response != null)
            response.setHeader(Edition.HEADER, edition.generation().name());
        return edition;
    }

    private Edition edition(@Nullable String cursor) {
        var inForce = editions.inForce();
        if (cursor == null) return inForce;
        var generation = EditionCursor.generation(cursor);
        // What is wrong with a cursor that names none is told by who reads it.
        if (generation.isEmpty() || generation.get().equals(inForce.generation())) return inForce;
        return editions.find(generation.get())
                .orElseThrow(() -> ProblemException.in("cursor", ProblemCode.CURSOR_OUTDATED));
    }
}
