package vn.p6monitor.query.page;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Lets browsers keep the page's files and ask each time whether they are still the same.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageEtags() {
        var etags = new ShallowEtagHeaderFilter();
        // With strong tags the container would not compress.
        etags.setWriteWeakETag(true);
        var filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns("/index.html", "/page/*");
        // The address / is forwarded; outside of the forward the filter would have nothing left to write.
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD);
        return filter;
    }
}
