package vn.p6monitor.guard.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Takes the tokens of one issuer, whichever it is.
///
/// The issuer is asked for its keys when the first token comes, so that the services start without it.
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties({TokenSettings.class, OAuth2ResourceServerProperties.class})
public class TokenConfiguration {
    private static final String NO_ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri is missing";
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(OAuth2ResourceServerProperties properties, TokenSettings settings) {
        var issuer = properties.getJwt();
        if (issuer.getIssuerUri() == null && issuer.getJwkSetUri() == null)
            throw new IllegalArgumentException(NO_ISSUER);
        refusePlainHttp(settings, issuer.getIssuerUri(), issuer.getJwkSetUri());
        return new SupplierJwtDecoder(() -> decoder(issuer, settings));
    }

    private static JwtDecoder decoder(OAuth2ResourceServerProperties.Jwt issuer, TokenSettings settings) {
        var algorithms =
                issuer.getJwsAlgorithms().stream().map(SignatureAlgorithm::from).toList();
        var builder = issuer.getJwkSetUri() == null
                ? NimbusJwtDecoder.withIssuerLocation(Objects.requireNonNull(issuer.getIssuerUri()))
                : NimbusJwtDecoder.withJwkSetUri(issuer.getJwkSetUri());
        var decoder = builder.jwsAlgorithms(all -> all.addAll(algorithms))
                .validateType(false)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<SecurityContext>(JOSEObjectType.JWT, ACCESS_TOKEN, null)))
                .build();
        decoder.setJwtValidator(validator(issuer, settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(
            OAuth2ResourceServerProperties.Jwt issuer, TokenSettings settings) {
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>();
        // A token without an end would hold for ever.
        validators.add(new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull));
        validators.add(new JwtTimestampValidator(settings.clockSkew()));
        if (issuer.getIssuerUri() != null) validators.add(new JwtIssuerValidator(issuer.getIssuerUri()));
        var audiences = issuer.getAudiences();
        if (!audiences.isEmpty()) {
            validators.add(new JwtClaimValidator<@Nullable List<String>>(
                    JwtClaimNames.AUD, given -> given != null && !Collections.disjoint(given, audiences)));
        }
        return new DelegatingOAuth2TokenValidator<>(validators);
    }

    /// Whoever sits between could hand us keys of their own.
    private static void refusePlainHttp(TokenSettings settings, @Nullable String... addresses) {
        for (var address : addresses) {
            if (address != null
                    && !settings.allowPlainHttp()
                    && !"https".equals(URI.create(address).getScheme())) {
                throw new IllegalArgumentException(
                        "the issuer %s is not reached by https; set p6.tokens.allow-plain-http where that is meant"
                                .formatted(address));
            }
        }
    }
}
