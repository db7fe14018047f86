package vn.p6monitor.guard.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.p6monitor.rights.Issuer;
import vn.p6monitor.rights.Who;

class TokenConfigurationTest {
    private static final Issuer ISSUER = Issuer.start();
    private static final TokenSettings SETTINGS = new TokenSettings(Duration.ofSeconds(60), true);

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void takesATokenOfTheIssuer() {
        var token = decoder(List.of()).decode(ISSUER.token(Who.MINISTRY));
        assertThat(token.getSubject()).isEqualTo("ministry");
    }

    @Test
    void takesOneBySomebodyWhoTellsTheKeysElsewhere() {
        var properties = properties(List.of());
        properties.getJwt().setJwkSetUri(ISSUER.address() + "/keys");
        assertThat(new TokenConfiguration()
                        .tokens(properties, SETTINGS)
                        .decode(ISSUER.token(Who.MINISTRY))
                        .getSubject())
                .isEqualTo("ministry");
    }

    @ParameterizedTest
    @CsvSource({"JWT, true", "at+jwt, true", "logout+jwt, false"})
    void takesAccessTokensOnly(String type, boolean holds) {
        var token = ISSUER.token(Who.MINISTRY, new JOSEObjectType(type), _ -> {});
        if (holds) assertThat(decoder(List.of()).decode(token)).isNotNull();
        else assertRefused(decoder(List.of()), token);
    }

    @ParameterizedTest
    @CsvSource({"-50, true", "-70, false"})
    void forgivesTheClocksTheirDifference(long ends, boolean holds) {
        var end = Instant.now().plusSeconds(ends);
        var token = ISSUER.token(
                Who.MINISTRY,
                claims -> claims.issueTime(Date.from(end.minusSeconds(600))).expirationTime(Date.from(end)));
        if (holds) assertThat(decoder(List.of()).decode(token)).isNotNull();
        else assertRefused(decoder(List.of()), token);
    }

    @Test
    void refusesWhatTheIssuerDidNotSign() throws JOSEException {
        assertRefused(decoder(List.of()), ISSUER.forgedToken(Who.MINISTRY));
        assertRefused(decoder(List.of()), new PlainJWT(claims().build()).serialize());
        var shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        shared.sign(new MACSigner("a secret that everybody knows, such as a public key"));
        assertRefused(decoder(List.of()), shared.serialize());
        assertRefused(decoder(List.of()), "no token");
    }

    @Test
    void refusesWhatIsOfAnotherIssuerOrHasNoEnd() {
        assertRefused(
                decoder(List.of()), ISSUER.token(Who.MINISTRY, claims -> claims.issuer("https://elsewhere.example")));
        assertRefused(decoder(List.of()), ISSUER.token(Who.MINISTRY, claims -> claims.expirationTime(null)));
        assertRefused(
                decoder(List.of()),
                ISSUER.token(
                        Who.MINISTRY,
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
    }

    @Test
    void refusesATokenForOthersWhereItIsSaidForWhomItMustBe() {
        var ours = decoder(List.of("p6-monitor"));
        assertThat(ours.decode(ISSUER.token(Who.MINISTRY, claims -> claims.audience(List.of("x", "p6-monitor")))))
                .isNotNull();
        assertRefused(ours, ISSUER.token(Who.MINISTRY, claims -> claims.audience("another")));
        assertRefused(ours, ISSUER.token(Who.MINISTRY));
    }

    @Test
    void fetchesKeysOverTlsUnlessToldOtherwise() {
        var strict = new TokenSettings(Duration.ZERO, false);
        assertThatThrownBy(() -> new TokenConfiguration().tokens(properties(List.of()), strict))
                .hasMessageContaining("p6.tokens.allow-plain-http");
    }

    @Test
    void needsAnIssuer() {
        assertThatThrownBy(() -> new TokenConfiguration().tokens(new OAuth2ResourceServerProperties(), SETTINGS))
                .hasMessageContaining("issuer-uri is missing");
    }

    private static JwtDecoder decoder(List<String> audiences) {
        return new TokenConfiguration().tokens(properties(audiences), SETTINGS);
    }

    private static OAuth2ResourceServerProperties properties(List<String> audiences) {
        var properties = new OAuth2ResourceServerProperties();
        properties.getJwt().setIssuerUri(ISSUER.address());
        properties.getJwt().setAudiences(audiences);
        return properties;
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.address())
                .subject("ministry")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("roles", List.of("ministry"));
    }

    private static void assertRefused(JwtDecoder decoder, String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }
}
