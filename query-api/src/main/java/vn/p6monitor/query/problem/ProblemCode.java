package vn.p6monitor.query.problem;

import org.springframework.http.HttpStatus;

/// Every reason for not answering; the names are stable and part of the API.
public enum ProblemCode {
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    REPEATED_PARAMETER(HttpStatus.BAD_REQUEST),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
    CONTRADICTING_PARAMETERS(HttpStatus.BAD_REQUEST),
    NOT_YET_AVAILABLE(HttpStatus.BAD_REQUEST),
    UNKNOWN_INDICATOR(HttpStatus.BAD_REQUEST),
    UNKNOWN_AREA(HttpStatus.BAD_REQUEST),
    UNKNOWN_GROUP(HttpStatus.BAD_REQUEST),
    NOTHING_WITHIN(HttpStatus.BAD_REQUEST),
    UNKNOWN_BOUNDARIES(HttpStatus.BAD_REQUEST),
    UNKNOWN_LEVEL(HttpStatus.BAD_REQUEST),
    UNKNOWN_KIND(HttpStatus.BAD_REQUEST),
    UNKNOWN_RULE(HttpStatus.BAD_REQUEST),
    UNKNOWN_REASON(HttpStatus.BAD_REQUEST),
    UNKNOWN_PERIOD(HttpStatus.BAD_REQUEST),
    OTHER_GRANULARITY(HttpStatus.BAD_REQUEST),
    PERIODS_REVERSED(HttpStatus.BAD_REQUEST),
    TOO_MANY(HttpStatus.BAD_REQUEST),
    UNKNOWN_GRANULARITY(HttpStatus.BAD_REQUEST),
    UNKNOWN_FORMAT(HttpStatus.BAD_REQUEST),
    TOO_MANY_ROWS(HttpStatus.UNPROCESSABLE_CONTENT),
    MALFORMED_TIME(HttpStatus.BAD_REQUEST),
    MALFORMED_LIMIT(HttpStatus.BAD_REQUEST),
    MALFORMED_CURSOR(HttpStatus.BAD_REQUEST),
    CURSOR_OUTDATED(HttpStatus.GONE),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    INDEX_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    KAFKA_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    SIGN_IN_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /// The code for a status that the framework chose.
    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_REQUIRED;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            default -> status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }
}
