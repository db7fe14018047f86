package vn.p6monitor.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.KafkaSetup;
import vn.p6monitor.streams.ProcessorSettings;

/// Runs a topology as the platform runs its own: with the same settings, exactly once, in a generation of its own.
final class Streaming implements Contender {
    /// What is run.
    interface Application {
        /// Its topology; may change how it is run.
        Topology topology(Generation generation, ProcessorSettings settings, Properties config);
    }

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 5;
    private static final int FAILED = 1;

    private final Place place;
    private final Application application;
    private @Nullable KafkaStreams streams;

    Streaming(Place place, Application application) {
        this.place = place;
        this.application = application;
    }

    @Override
    public void begin(String run, Told told) throws InterruptedException {
        var generation = new Generation(run);
        var settings = OwnSettings.of(place);
        var kafka = new KafkaSetup(settings);
        try (var admin = kafka.admin()) {
            kafka.makeTopics(admin);
            kafka.makeTopics(admin, generation);
        }
        var config = kafka.streams(generation);
        var running = new KafkaStreams(application.topology(generation, settings, config), config);
        running.setUncaughtExceptionHandler(Streaming::fail);
        streams = running;
        running.start();
        while (!hasRead(running)) Thread.sleep(LOOK_MILLIS);
        told.firstRead();
    }

    /// Says what failed and ends the process: what is left of a topology comes to no result. Kafka Streams itself logs
    /// where it failed.
    private static StreamThreadExceptionResponse fail(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        System.err.println("The topology failed: " + cause);
        System.exit(FAILED);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    @Override
    public long end() throws IOException {
        var running = Objects.requireNonNull(streams);
        if (!running.close(STOP)) throw new IllegalStateException("the topology did not stop within " + STOP);
        long kept = bytesIn(place.folder());
        running.cleanUp();
        streams = null;
        return kept;
    }

    private static boolean hasRead(KafkaStreams running) {
        return running.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-consumed-total"))
                .anyMatch(metric -> ((Number) metric.metricValue()).doubleValue() > 0);
    }

    private static long bytesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Streaming::sizeOf)
                    .sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
