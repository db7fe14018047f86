package vn.p6monitor.query.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Lets browsers keep the page's files and ask each time whether they are still the same.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageEtags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/", "/index.html", "/page/*");
        return filter;
    }
}
