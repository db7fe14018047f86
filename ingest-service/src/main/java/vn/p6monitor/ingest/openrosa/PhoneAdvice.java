package vn.p6monitor.ingest.openrosa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.register.RegisterUnavailableException;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.FailureException;
import vn.p6monitor.ingest.web.Failures;

/// Turns exceptions into answers that a phone shows.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = OpenRosaController.class)
class PhoneAdvice {
    private static final Log LOG = LogFactory.getLog(PhoneAdvice.class);

    private final Failures failures;

    PhoneAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    void failure(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        failures.write(failure(e), request, response);
    }

    private static Failure failure(Exception e) {
        return switch (e) {
            case FailureException failure -> failure.failure();
            case EventsUnavailableException away -> told(Failure.KAFKA_UNAVAILABLE, away);
            case RegisterUnavailableException away -> told(Failure.REGISTER_UNAVAILABLE, away);
            case MaxUploadSizeExceededException _ -> Failure.TOO_LARGE;
            case BodyCutOffException _, BodyRefusedException _, MultipartException _ -> Failure.MALFORMED_REQUEST;
            case ErrorResponse response ->
                Failure.ofStatus(response.getStatusCode().value());
            default -> {
                LOG.error("a phone could not be answered", e);
                yield Failure.ofStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
            }
        };
    }

    private static Failure told(Failure failure, Exception e) {
        LOG.warn("a form was not taken: " + e.getMessage());
        return failure;
    }
}
