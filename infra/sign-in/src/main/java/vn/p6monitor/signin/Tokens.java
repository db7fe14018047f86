package vn.p6monitor.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What the tokens say, and who signs them.
@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    JWKSource<SecurityContext> signingKeys(SignInSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(new SigningKey(settings.keyFile()).load()));
    }

    @Bean
    AuthorizationServerSettings issuer(SignInSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /// The principal is the program itself, or the person who signed in at the dashboard; the names are the same.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> rolesAndProvince(SignInSettings settings) {
        var accounts = Account.all(settings).stream().collect(Collectors.toMap(Account::name, Function.identity()));
        return token -> {
            Authentication principal = token.getPrincipal();
            var account = principal == null ? null : accounts.get(principal.getName());
            if (account != null) {
                token.getClaims().claims(claims -> claims.putAll(account.claims()));
            }
        };
    }
}
