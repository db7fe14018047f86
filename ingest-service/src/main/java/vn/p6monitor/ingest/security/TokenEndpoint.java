package vn.p6monitor.ingest.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.ingest.json.StrictJson;
import vn.p6monitor.schemas.problem.Verdict;

/// Where the issuer gives a token for a client's name and secret, by the
/// [client credentials grant](https://www.rfc-editor.org/rfc/rfc6749#section-4.4).
final class TokenEndpoint {
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int MOST_AT_ONCE = 64;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final @Nullable String issuer;
    private final boolean allowPlainHttp;
    private volatile @Nullable URI address;

    /// @param issuer absent where nothing but the keys of the tokens is known
    TokenEndpoint(@Nullable String issuer, PhoneSettings settings) {
        this.issuer = issuer;
        this.address = settings.tokenUri();
        this.allowPlainHttp = settings.allowPlainHttp();
    }

    /// @throws BadCredentialsException when the issuer does not know the client by that secret
    /// @throws AuthenticationServiceException when it cannot be asked
    String token(String client, String secret) {
        if (!room.tryAcquire()) throw new AuthenticationServiceException("too many sign in at once");
        try {
            var credentials = encoded(client) + ':' + encoded(secret);
            var answer = send(HttpRequest.newBuilder(address())
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
            return switch (answer.status) {
                case 200 -> text(answer.body, "access_token");
                case 400, 401, 403 -> throw new BadCredentialsException("not known to the issuer");
                default -> throw new AuthenticationServiceException("the issuer answers " + answer.status);
            };
        } finally {
            room.release();
        }
    }

    private URI address() {
        var known = address;
        if (known == null) {
            if (issuer == null) throw new AuthenticationServiceException("p6.phones.token-uri is missing");
            var answer = send(HttpRequest.newBuilder(URI.create(issuer.replaceFirst("/$", "") + METADATA)));
            if (answer.status != 200) {
                throw new AuthenticationServiceException("the issuer's metadata answer " + answer.status);
            }
            known = URI.create(text(answer.body, "token_endpoint"));
        }
        if (!allowPlainHttp && !"https".equals(known.getScheme())) {
            throw new AuthenticationServiceException("secrets go to an issuer by https only, not to " + known);
        }
        address = known;
        return known;
    }

    /// What was answered, up to a bound.
    private record Answer(int status, ByteBuffer body) {}

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return new Answer(response.statusCode(), ByteBuffer.wrap(body.readNBytes(LONGEST_ANSWER)));
            }
        } catch (IOException e) {
            throw new AuthenticationServiceException("the issuer cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted while asking the issuer", e);
        }
    }

    private static String text(ByteBuffer json, String name) {
        if (StrictJson.object(json) instanceof Verdict.Accepted<JsonValue.Members>(var members)
                && members.members().get(name) instanceof JsonValue.Text(var text)) {
            return text;
        }
        throw new AuthenticationServiceException("the issuer does not say " + name);
    }

    /// Names and secrets may hold colons and letters of any language.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
