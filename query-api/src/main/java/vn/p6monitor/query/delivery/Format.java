package vn.p6monitor.query.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;

/// The forms that a table of values can have.
public enum Format {
    JSON(MediaType.APPLICATION_JSON_VALUE),
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /// As the parameter `format` and the endings of files have it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /// The form that the parameter `format` names, or else the header `Accept`; JSON where neither says anything.
    ///
    /// @throws ProblemException for a form that there is none of
    public static Format asked(Parameters parameters, HttpServletRequest request) {
        return parameters.one("format").map(Format::named).orElseGet(() -> accepted(request));
    }

    private static Format named(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.in("format", ProblemCode.UNKNOWN_FORMAT, code, codes()));
    }

    private static Format accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT);
        if (header == null || header.isBlank()) return JSON;
        return accepted(header).stream()
                .flatMap(type -> Arrays.stream(values()).filter(format -> type.includes(format.type())))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ACCEPTABLE));
    }

    private static List<MediaType> accepted(String header) {
        try {
            var types = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException _) {
            throw ProblemException.of(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    private static String codes() {
        return Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", "));
    }
}
