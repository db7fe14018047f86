package vn.p6monitor.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of problems, in Vietnamese unless the reader prefers English.
public final class Messages {
    static final Locale VIETNAMESE = Locale.of("vi");

    private Messages() {}

    static String of(ProblemCode code, List<String> particulars, Locale language) {
        var pattern = ResourceBundle.getBundle(
                        "messages.problems",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(code.name());
        return new MessageFormat(pattern, language).format(particulars.toArray());
    }

    /// The first of our languages in the reader's order of preference.
    public static Locale language(HttpServletRequest request) {
        // Without the header the request would answer with the machine's language.
        if (request.getHeader("Accept-Language") == null) return VIETNAMESE;
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(language -> language.equals(VIETNAMESE) || language.equals(Locale.ENGLISH))
                .findFirst()
                .orElse(VIETNAMESE);
    }
}
