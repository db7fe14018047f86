package vn.p6monitor.ingest.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import vn.p6monitor.schemas.problem.Problem;

/// Vietnamese, or English for who prefers it to Vietnamese.
@Configuration(proxyBeanMethods = false)
class Language {
    static Locale of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Problem.VIETNAMESE;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Problem.VIETNAMESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Problem.VIETNAMESE);
        return resolver;
    }
}
