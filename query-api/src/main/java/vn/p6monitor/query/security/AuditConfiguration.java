package vn.p6monitor.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.p6monitor.guard.audit.Action;
import vn.p6monitor.guard.audit.Actions;
import vn.p6monitor.guard.audit.Actor;
import vn.p6monitor.guard.audit.Actors;

/// What is written down of whom: who carries data off in bulk. Reading a page of them is nobody's business.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    Actions actions() {
        return new Actions(List.of(
                Action.of("export", HttpMethod.GET, "/api/v1/{*what}").where(AuditConfiguration::isInBulk),
                Action.of("export", HttpMethod.GET, "/sdmx/{*what}")));
    }

    @Bean
    Actors actors(ReaderArguments readers) {
        return signedIn -> signedIn instanceof JwtAuthenticationToken token ? actor(token, readers) : null;
    }

    /// By the contract: with a cursor, or in any form but JSON, whether that was asked for or only given.
    private static boolean isInBulk(HttpServletRequest request, HttpServletResponse response) {
        var given = response.getContentType();
        if (given != null && !given.contains("json")) return true;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && !accept.contains("*/*") && !accept.contains("json")) return true;
        try {
            var format = request.getParameter("format");
            return request.getParameter("cursor") != null || (format != null && !format.equals("json"));
        } catch (InvalidParameterException _) {
            // What nobody can read was not answered.
            return false;
        }
    }

    private static Actor actor(JwtAuthenticationToken token, ReaderArguments readers) {
        var reader = readers.reader(token.getToken());
        var roles = reader.roles().stream().map(Role::code).toList();
        return new Actor(reader.client(), token.getName(), roles, reader.ownProvince());
    }
}
