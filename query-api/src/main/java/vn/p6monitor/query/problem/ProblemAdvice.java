package vn.p6monitor.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Turns everything that a controller or the framework throws into a problem, and logs what is our fault, once.
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /// Seconds after which a reader may find a missing server back.
    private static final String RETRY_AFTER = "5";

    @ExceptionHandler
    ResponseEntity<ProblemBody> refused(
            ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) throw problem;
        var language = Messages.language(request);
        var answer = ResponseEntity.status(problem.code().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        if (problem.code() == ProblemCode.SIGN_IN_REQUIRED) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (problem.code().status().is5xxServerError()) {
            log.warn("could not answer {}: {}", request.getRequestURI(), problem.code(), problem.getCause());
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return answer.body(ProblemBody.of(problem, language));
    }

    /// A parameter or header in which there are control characters, or a percent sign that begins nothing; only reading
    /// it shows that.
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemBody> malformed(HttpServletRequest request, HttpServletResponse response) {
        return refused(ProblemException.of(ProblemCode.MALFORMED_REQUEST), request, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> any(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        // Whether a sign-in would help is for the security filters to say.
        if (exception instanceof AccessDeniedException) throw exception;
        // What has begun as something else cannot end as a problem: the server breaks the connection off instead.
        if (response.isCommitted()) throw exception;
        var language = Messages.language(request);
        var headers = new HttpHeaders();
        var code = ProblemCode.INTERNAL_ERROR;
        if (exception instanceof ErrorResponse error) {
            code = ProblemCode.of(error.getStatusCode().value());
            headers.addAll(error.getHeaders());
        }
        if (code == ProblemCode.INTERNAL_ERROR) log.error("failed to answer {}", request.getRequestURI(), exception);
        return ResponseEntity.status(code.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(ProblemBody.of(code, language));
    }
}
