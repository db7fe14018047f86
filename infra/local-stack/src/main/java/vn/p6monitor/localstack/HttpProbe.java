package vn.p6monitor.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import vn.p6monitor.localstack.processes.Probe;

/// Asks over HTTP; the answer 200 means that it serves.
final class HttpProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest request;

    private HttpProbe(HttpRequest.Builder request) {
        this.request = request.timeout(PATIENCE).build();
    }

    static HttpProbe at(String address) {
        return new HttpProbe(HttpRequest.newBuilder(URI.create(address)));
    }

    static HttpProbe at(String address, String user, String password) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new HttpProbe(
                HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Basic " + credentials));
    }

    @Override
    public boolean serves() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
