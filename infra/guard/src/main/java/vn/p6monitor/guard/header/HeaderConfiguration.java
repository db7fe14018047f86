package vn.p6monitor.guard.header;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Puts the service's own words in place of the container's.
@AutoConfiguration
public class HeaderConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownWords(StatusAnswer answer) {
        return new OwnWords(answer);
    }

    /// An address that means more than it shows is refused before any filter sees it.
    @Bean
    RequestRejectedHandler refusedAddress(StatusAnswer answer) {
        return (request, response, _) -> Refused.answer(answer, HttpStatus.BAD_REQUEST.value(), request, response);
    }

    /// Comes last, so that no other words are put in their place.
    private record OwnWords(StatusAnswer answer)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                for (var valve : host.getPipeline().getValves()) {
                    if (valve instanceof ErrorReportValve) host.getPipeline().removeValve(valve);
                }
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ProblemValve(answer));
            });
        }
    }
}
