package vn.p6monitor.signin;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// Who may sign in: every account as a program and as a person, and the dashboard, where the person does.
@Configuration(proxyBeanMethods = false)
class Clients {

    private final SignInSettings settings;

    Clients(SignInSettings settings) {
        this.settings = settings;
    }

    @Bean
    RegisteredClientRepository registeredClients() {
        var programs = Account.all(settings).stream().map(this::program);
        return new InMemoryRegisteredClientRepository(
                Stream.concat(programs, Stream.of(dashboard())).toList());
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Account.all(settings).stream()
                .map(account -> User.withUsername(account.name())
                        .password("{noop}" + account.secret())
                        .roles(account.role())
                        .build())
                .toList());
    }

    private RegisteredClient program(Account account) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(account.name())
                .clientSecret("{noop}" + account.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens())
                .build();
    }

    /// A page cannot keep a secret: it proves instead (PKCE) that it is the one that asked.
    private RegisteredClient dashboard() {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId("dashboard")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> settings.dashboards().forEach(address -> uris.add(address + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens())
                .build();
    }

    private TokenSettings tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLifetime())
                .build();
    }
}
