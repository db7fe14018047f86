package vn.p6monitor.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.p6monitor.schemas.problem.Problem;

/// Vietnamese, or English for who prefers it to Vietnamese; never what the machine happens to be set to.
@Component("localeResolver")
final class Language implements LocaleResolver {
    private static final List<Locale> OURS = List.of(Problem.VIETNAMESE, Locale.ENGLISH);

    static Locale of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Problem.VIETNAMESE;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var preferred = Locale.lookup(ranges(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), OURS);
        return preferred == null ? Problem.VIETNAMESE : preferred;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the header says the language");
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) return List.of();
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
