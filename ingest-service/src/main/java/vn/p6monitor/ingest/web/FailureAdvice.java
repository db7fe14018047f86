package vn.p6monitor.ingest.web;

import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.register.RegisterUnavailableException;

/// Turns exceptions into answers that tell what to do and nothing of the inside.
@RestControllerAdvice
class FailureAdvice extends ResponseEntityExceptionHandler {
    private static final Log LOG = LogFactory.getLog(FailureAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failure(FailureException e, Locale locale) {
        return answer(e.failure(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> eventsUnavailable(EventsUnavailableException e, Locale locale) {
        LOG.warn("an upload was not kept: " + NestedExceptionUtils.getMostSpecificCause(e));
        return answer(Failure.KAFKA_UNAVAILABLE, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> registerUnavailable(RegisterUnavailableException e, Locale locale) {
        LOG.warn("a request was not judged: " + NestedExceptionUtils.getMostSpecificCause(e));
        return answer(Failure.REGISTER_UNAVAILABLE, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bodyCutOff(BodyCutOffException e, Locale locale) {
        LOG.debug("a body broke off", e);
        return answer(Failure.MALFORMED_REQUEST, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bodyRefused(BodyRefusedException e, Locale locale) {
        LOG.debug("a body was not taken", e);
        var failure = switch (e.reason()) {
            case TOO_LARGE -> Failure.TOO_LARGE;
            case EXPANDS_TOO_MUCH -> Failure.EXPANDS_TOO_MUCH;
            case MALFORMED_GZIP -> Failure.MALFORMED_GZIP;
            case MALFORMED_WORKBOOK -> Failure.MALFORMED_WORKBOOK;
            case MALFORMED_AVRO_FILE -> Failure.MALFORMED_AVRO_FILE;
            case OTHER_AVRO_SCHEMA -> Failure.OTHER_AVRO_SCHEMA;
            case MALFORMED_FORM -> Failure.MALFORMED_REQUEST;
        };
        return answer(failure, locale);
    }

    /// A parameter or header in which there are control characters, or a percent sign that begins nothing; only reading
    /// it shows that.
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> malformed(Locale locale) {
        return answer(Failure.MALFORMED_REQUEST, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(RuntimeException e, Locale locale) {
        LOG.error("a request could not be answered", e);
        return answer(Failure.INTERNAL_ERROR, locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var failure = Failure.ofStatus(status.value());
        if (failure == Failure.INTERNAL_ERROR) LOG.error("a request could not be answered", e);
        var problem = failure.toProblem(LocaleContextHolder.getLocale());
        return ResponseEntity.status(failure.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(Failure failure, Locale locale) {
        var answer = ResponseEntity.status(failure.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (failure.status() == 503) answer.header(HttpHeaders.RETRY_AFTER, Failures.RETRY_AFTER);
        return answer.body(failure.toProblem(locale));
    }
}
