package vn.p6monitor.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.junit.jupiter.api.Test;

class PulseTest {
    @Test
    void followsWhatKafkaDoes() throws InterruptedException {
        var away = new AtomicBoolean(true);
        try (var pulse = new Pulse(
                () -> {
                    if (away.get()) throw new TimeoutException("for a test");
                },
                Duration.ofMillis(1))) {
            assertThat(pulse.answers()).isFalse();
            pulse.start();
            away.set(false);
            await(pulse::answers);
            away.set(true);
            await(() -> !pulse.answers());
            away.set(false);
            await(pulse::answers);
        }
    }

    /// As a broker whose process is stopped: connections are taken, and nothing is ever said.
    @Test
    void isNotFooledByABrokerThatListensAndDoesNotAnswer() throws IOException {
        try (var mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + mute.getLocalPort()))) {
            var asked = new AtomicBoolean();
            var options = new DescribeClusterOptions().timeoutMs(300);
            try (var pulse = new Pulse(
                    () -> {
                        try {
                            admin.describeCluster(options).nodes().get(1, TimeUnit.SECONDS);
                        } finally {
                            asked.set(true);
                        }
                    },
                    Duration.ofMillis(1))) {
                pulse.start();
                await(asked::get);
                assertThat(pulse.answers()).isFalse();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.sleep(1);
        }
    }
}
