package vn.p6monitor.ingest.security;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import vn.p6monitor.guard.audit.Action;
import vn.p6monitor.guard.audit.Actions;
import vn.p6monitor.guard.audit.Actor;
import vn.p6monitor.guard.audit.Actors;

/// What is written down of whom: who changes anything, and who is given a register with a template. That a report was
/// sent is told by the report itself, which bears its sender.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    Actions actions() {
        return new Actions(List.of(
                Action.of("register-facility", HttpMethod.PUT, "/api/v1/facilities/{code}"),
                Action.of("register-facilities", HttpMethod.POST, "/api/v1/facilities"),
                Action.of("load-areas", HttpMethod.POST, "/api/v1/areas"),
                Action.of("change-catalogue", HttpMethod.PUT, "/api/v1/catalogue"),
                Action.of("rebuild", HttpMethod.POST, "/api/v1/rebuild"),
                Action.of("withdraw-upload", HttpMethod.DELETE, "/api/v1/uploads/{uploadId}"),
                Action.of("replay-rejections", HttpMethod.POST, "/api/v1/rejections/replay"),
                Action.of("export", HttpMethod.GET, "/api/v1/templates/{name}")
                        .where((request, _) -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)));
    }

    @Bean
    Actors actors() {
        return signedIn -> signedIn instanceof SenderToken token ? actor(token) : null;
    }

    private static Actor actor(SenderToken token) {
        var sender = token.getPrincipal();
        var roles = sender.roles().stream().map(Role::code).toList();
        return new Actor(sender.id(), token.getName(), roles, sender.province());
    }
}
