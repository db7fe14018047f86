package vn.p6monitor.ingest.web;

import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JsonGenerator;

/// Everything that can be wrong with a request as a whole; the names are stable and part of the API.
public enum Failure {
    MALFORMED_REQUEST(400),
    MALFORMED_GZIP(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    /// A password would go over the network for everyone to read.
    HTTPS_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /// There is no catalogue yet to compute anything with.
    NOTHING_TO_REBUILD(409),
    /// Not an upload of reports, or itself the undoing of one.
    NOT_WITHDRAWABLE(409),
    TOO_LARGE(413),
    /// Longer than a catalogue may be.
    CATALOGUE_TOO_LARGE(413),
    /// Becomes too long when it is decompressed.
    EXPANDS_TOO_MUCH(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNSUPPORTED_CONTENT_ENCODING(415),
    /// The workbook cannot be read at all.
    MALFORMED_WORKBOOK(422),
    /// The container file cannot be read at all.
    MALFORMED_AVRO_FILE(422),
    OTHER_AVRO_SCHEMA(422),
    /// None of the lines holds.
    NOTHING_ACCEPTED(422),
    /// One of the areas does not hold, so none was taken.
    AREAS_REFUSED(422),
    /// The catalogue does not hold.
    CATALOGUE_REFUSED(422),
    /// The registration does not hold.
    FACILITY_REFUSED(422),
    /// More than one address or client may ask in so short a time.
    TOO_MANY_REQUESTS(429),
    /// More bytes than one client may send in so short a time.
    TOO_MANY_BYTES(429),
    /// More uploads of one client at once than there may be.
    TOO_MANY_AT_ONCE(429),
    /// Too many wrong passwords from one address.
    TOO_MANY_ATTEMPTS(429),
    INTERNAL_ERROR(500),
    /// More requests at once than this service takes.
    TOO_BUSY(503),
    KAFKA_UNAVAILABLE(503),
    REGISTER_UNAVAILABLE(503),
    SIGN_IN_UNAVAILABLE(503);

    private final int status;

    Failure(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The failure of a status that the web framework gives by itself.
    public static Failure ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }

    public FailureException toException() {
        return new FailureException(this);
    }

    /// What is wrong and what to do, in the reader's language.
    public String detail(Locale locale) {
        return text("detail", locale);
    }

    /// The body of an answer, in the reader's language.
    public ProblemDetail toProblem(Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail(locale));
        problem.setType(URI.create("about:blank"));
        problem.setTitle(text("title", locale));
        problem.setProperty("code", name());
        return problem;
    }

    /// Writes the same as properties of an object that has begun and will have more.
    public void writeTo(JsonGenerator json, Locale locale) {
        json.writeStringProperty("type", "about:blank");
        json.writeStringProperty("title", text("title", locale));
        json.writeNumberProperty("status", status);
        json.writeStringProperty("detail", text("detail", locale));
        json.writeStringProperty("code", name());
    }

    private String text(String part, Locale locale) {
        return ResourceBundle.getBundle(
                        "failures.failures",
                        Language.of(locale),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name() + '.' + part);
    }
}
