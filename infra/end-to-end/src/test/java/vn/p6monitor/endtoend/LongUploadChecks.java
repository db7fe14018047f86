package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.sample.DienBienSample;

/// A body of a hundred thousand reports, while the servers under it die, stand still and come back; on a platform that
/// has the sample.
final class LongUploadChecks {
    private static final int LINES = 100_000;

    /// All of which are under way before the first is acknowledged.
    private static final int FEW_LINES = 9_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final Platform platform;
    private final List<String> schools;

    private LongUploadChecks(Platform platform, DienBienSample sample) {
        this.platform = platform;
        this.schools = sample.facilities()
                .map(JSON::readTree)
                .filter(facility -> !facility.path("kind").asString().equals("COMMUNE_OFFICE"))
                .map(facility -> facility.path("facility").asString())
                .toList();
    }

    static Stream<DynamicTest> on(Platform platform, DienBienSample sample) {
        var checks = new LongUploadChecks(platform, sample);
        return Stream.of(
                dynamicTest(
                        "countsEachReportOnceThoughTheDoorIsKilledAndKafkaStandsStill", checks::countEachReportOnce),
                dynamicTest("tellsTheSenderWhenKafkaStandsStillForTooLong", checks::tellOfWhatCannotBeKept));
    }

    /// The door is killed in the middle, and the same body is sent again over a Kafka that stands still for a while.
    private void countEachReportOnce() throws IOException, InterruptedException {
        long before = participants();
        var broken = body(LINES, LINES / 2, () -> platform.kill(Child.INGEST), new AtomicInteger());
        assertThatThrownBy(() -> platform.post("reports", broken)).isInstanceOf(IOException.class);
        platform.awaitCounted();
        assertThat(participants() - before).as("counted of the broken upload").isBetween(1L, LINES - 1L);

        // Where the door gave up meanwhile, which it may after its delivery timeout, the sender sends all again.
        var answer = sendOverAKafkaThatStandsStill();
        if (answer.isEmpty() || answer.get().statusCode() == 503) answer = Optional.of(sendAgain());
        assertAllAccepted(answer.get());
        platform.awaitCounted();
        assertThat(participants()).isEqualTo(before + LINES);
        for (int line : List.of(0, LINES / 4, LINES - 1)) {
            var receipt = get("/api/v1/reports/" + school(line) + "/" + id(line));
            assertThat(receipt.path("state").asString()).isEqualTo("COUNTED");
            assertThat(receipt.path("versions").size()).isEqualTo(1);
        }
    }

    private static void assertAllAccepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isEqualTo(LINES);
    }

    private HttpResponse<String> sendAgain() throws IOException, InterruptedException {
        awaitReadiness(200);
        return platform.post("reports", body(LINES, LINES, () -> {}, new AtomicInteger()));
    }

    /// The sender waits with it, and whoever comes meanwhile is told at once.
    ///
    /// @return nothing where the connection was broken off
    private Optional<HttpResponse<String>> sendOverAKafkaThatStandsStill() throws IOException, InterruptedException {
        var sent = new AtomicInteger();
        try (var sender = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = sender.submit(() ->
                    platform.post("reports", body(LINES, LINES / 10, () -> platform.halt(Child.KAFKA), sent)));
            try {
                awaitReadiness(503);
                assertThat(sent).as("lines that the door has let come").hasValueLessThan(LINES);
                assertTurnedAwayUnread();
            } finally {
                platform.goOn(Child.KAFKA);
            }
            return await(answer);
        }
    }

    private void assertTurnedAwayUnread() throws IOException, InterruptedException {
        var sent = new AtomicInteger();
        long start = System.nanoTime();
        var answer = platform.post("reports", body(LINES, LINES, () -> {}, sent));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("KAFKA_UNAVAILABLE");
        assertThat(sent).hasValue(0);
    }

    /// Where Kafka stands still for too long the sender is told so, and the upload is recorded when it goes on.
    private void tellOfWhatCannotBeKept() throws IOException, InterruptedException {
        long before = cutOff();
        try {
            var body = body(FEW_LINES, FEW_LINES / 2, () -> platform.halt(Child.KAFKA), new AtomicInteger());
            var answer = platform.post("reports", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        } finally {
            platform.goOn(Child.KAFKA);
        }
        awaitReadiness(200);
        platform.awaitCounted();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (cutOff() == before) {
            assertThat(System.nanoTime()).as("time until it is recorded").isLessThan(end);
            Thread.sleep(500);
        }
    }

    private long cutOff() throws IOException, InterruptedException {
        return get("/api/v1/uploads?limit=100")
                .path("uploads")
                .valueStream()
                .filter(upload -> upload.path("state").asString().equals("CUT_OFF"))
                .count();
    }

    /// @param line before which something happens
    /// @param sent counts the lines that were taken
    private BodyPublisher body(int lines, int line, Runnable happens, AtomicInteger sent) {
        Iterable<byte[]> body = () -> IntStream.range(0, lines)
                .mapToObj(i -> {
                    if (i == line) happens.run();
                    sent.incrementAndGet();
                    return line(i).getBytes(UTF_8);
                })
                .iterator();
        return BodyPublishers.ofByteArrays(body);
    }

    private String line(int line) {
        return """
                {"reportId":"%s","facility":"%s","section":"training","period":"2025-04",\
                "submittedAt":"2025-05-02T00:00:00Z","data":{"subject":"DIGITAL_SKILLS","participants":1}}
                """.formatted(id(line), school(line));
    }

    private static UUID id(int line) {
        return new UUID(0x0197_c1b2_7f0e_7c3aL, 0x9000_0000_0000_0000L + line);
    }

    private String school(int line) {
        return schools.get(line % schools.size());
    }

    private long participants() throws IOException, InterruptedException {
        return platform.asMinistry()
                .value("indicator=HR04&area=11&period=2025-04")
                .path("numerator")
                .asLong();
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        var answer = platform.asMinistry().get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private void awaitReadiness(int status) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (platform.readinessOfTheDoor() != status) {
            assertThat(System.nanoTime())
                    .as("time until readiness is " + status)
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static <T> Optional<T> await(Future<T> future) throws InterruptedException {
        try {
            return Optional.of(future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) return Optional.empty();
            throw new AssertionError(e);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
