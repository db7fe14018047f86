package vn.p6monitor.rights;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sends the requests of a table's rows to a service that listens on a port of this machine.
///
/// @param bodies by the names that the rows have for them
public record Caller(HttpClient http, int port, Issuer issuer, Map<String, Body> bodies) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public Caller {
        bodies = Map.copyOf(bodies);
    }

    /// @param known what stands for the `{names}` in the row's address
    HttpResponse<String> call(Row row, Who who, Map<String, String> known) {
        var body = row.body() == null
                ? null
                : Objects.requireNonNull(bodies.get(row.body()), () -> "there is no body " + row.body());
        return call(row.method(), fill(row.address(), known), who, body, row.accept());
    }

    public HttpResponse<String> call(
            String method, String address, Who who, @Nullable Body body, @Nullable String accept) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()));
        if (body != null) request.header("Content-Type", body.type());
        if (accept != null) request.header("Accept", accept);
        if (who != Who.ANONYMOUS) request.header("Authorization", "Bearer " + issuer.token(who));
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("%s %s was not answered".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String fill(String address, Map<String, String> known) {
        var filled = address;
        for (var one : known.entrySet()) filled = filled.replace('{' + one.getKey() + '}', one.getValue());
        return filled;
    }
}
