package vn.p6monitor.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Writes failures as answers, where no controller does.
@Component
public final class Failures {
    /// After how long to send again, in seconds.
    static final String RETRY_AFTER = "5";

    private final LocaleResolver locales;
    private final JsonMapper json;

    Failures(LocaleResolver locales, JsonMapper json) {
        this.locales = locales;
        this.json = json;
    }

    public void write(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure.status() == 503 && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        if (PhoneMessage.isFor(request)) {
            PhoneMessage.write(failure.status(), failure.detail(locales.resolveLocale(request)), response);
            return;
        }
        response.setStatus(failure.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), failure.toProblem(locales.resolveLocale(request)));
    }
}
