package vn.p6monitor.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.upload.Sends;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

/// A real producer and a broker that has been stopped.
class StoppedBrokerTest {
    @Test
    void isNoticedWithinABoundAndThenByEveryoneAtOnce() throws IOException {
        try (var clients = new KafkaClients(settings(closedPort()))) {
            var breaker = new Breaker(Duration.ofMinutes(10), System::nanoTime);
            var available = new Availability(() -> true, () -> true, breaker);
            var events = new KafkaEvents(clients::producer, new Wires(new InMemoryRegistry()), available);
            assertThat(timeUntilRefused(events)).isLessThan(Duration.ofSeconds(20));
            assertThat(timeUntilRefused(events)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static Duration timeUntilRefused(KafkaEvents events) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> {
                    var sends = new Sends(events);
                    sends.write(event());
                    sends.awaitAll();
                })
                .isInstanceOf(EventsUnavailableException.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Event event() {
        var school = KnownRegister.school("11-TH-0042", "03358");
        var origin = new Origin(new UUID(0, 1), "ministry", Way.JSON);
        return new Event(Topics.FACILITIES, school.code(), FacilityCodec.encode(school), origin);
    }

    private static KafkaSettings settings(int port) {
        return new KafkaSettings(
                List.of("localhost:" + port),
                Duration.ofSeconds(6),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Map.of());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
