package vn.p6monitor.query.edition;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers ask for the edition.
@Configuration(proxyBeanMethods = false)
class EditionConfiguration implements WebMvcConfigurer {
    private final EditionArguments editions;

    EditionConfiguration(EditionArguments editions) {
        this.editions = editions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(editions);
    }
}
