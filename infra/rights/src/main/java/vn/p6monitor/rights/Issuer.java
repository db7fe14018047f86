package vn.p6monitor.rights;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// An OpenID Connect issuer on this machine: it tells its keys as any other does, and signs whatever it is asked to.
public final class Issuer implements AutoCloseable {
    private final RSAKey key = newKey();
    private final HttpServer server;
    private final AtomicInteger timesAsked = new AtomicInteger();

    private Issuer(HttpServer server) {
        this.server = server;
    }

    public static Issuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new Issuer(server);
            issuer.serve("/.well-known/openid-configuration", """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token","subject_types_supported":["public"]}""".formatted(issuer.address()));
            issuer.serve("/keys", new JWKSet(issuer.key.toPublicJWK()).toString());
            server.createContext("/token", issuer::giveToken);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The issuer's name, under which its keys are found too.
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// How often a token was asked for by name and secret.
    public int timesAsked() {
        return timesAsked.get();
    }

    /// A client's secret, by which it gets a token where the metadata say.
    public static String secret(Who who) {
        return who.client() + ":sécret&+";
    }

    /// A token that holds for an hour.
    public String token(Who who) {
        return token(who, _ -> {});
    }

    /// A token with something said otherwise.
    public String token(Who who, Consumer<JWTClaimsSet.Builder> otherwise) {
        return token(who, JOSEObjectType.JWT, otherwise);
    }

    /// A token of another type.
    public String token(Who who, JOSEObjectType type, Consumer<JWTClaimsSet.Builder> otherwise) {
        return sign(key, type, who, otherwise);
    }

    /// A token in this issuer's name that somebody else has signed.
    public String forgedToken(Who who) {
        return sign(newKey(), JOSEObjectType.JWT, who, _ -> {});
    }

    private String sign(RSAKey by, JOSEObjectType type, Who who, Consumer<JWTClaimsSet.Builder> otherwise) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(who.client())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        claims.claim("azp", who.client());
        who.claims().forEach(claims::claim);
        otherwise.accept(claims);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(by.getKeyID())
                        .type(type)
                        .build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                var bytes = json.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /// By the client credentials grant, to a client that shows its secret in the header.
    private void giveToken(HttpExchange exchange) throws IOException {
        timesAsked.incrementAndGet();
        try (exchange) {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var shown = exchange.getRequestHeaders().getFirst("Authorization");
            var who = Arrays.stream(Who.values())
                    .filter(one -> form.equals("grant_type=client_credentials")
                            && credentials(one).equals(shown))
                    .findFirst();
            var json = who.map(one -> "{\"access_token\":\"" + token(one) + "\",\"token_type\":\"Bearer\"}")
                    .orElse("{\"error\":\"invalid_client\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(who.isPresent() ? 200 : 401, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private static String credentials(Who who) {
        var shown = URLEncoder.encode(who.client(), StandardCharsets.UTF_8)
                + ':'
                + URLEncoder.encode(secret(who), StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
