package vn.p6monitor.streams;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.p6monitor.streams.indexer.Indexer;
import vn.p6monitor.streams.topology.IndicatorTopology;

/// Starts the topology and the indexer once Kafka is there, and stops them in time.
@Component
class ProcessorLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorLifecycle.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final KafkaSetup kafka;
    private final Admin admin;
    private final IndicatorTopology topology;
    private final Indexer indexer;

    private volatile @Nullable KafkaStreams streams;
    private volatile @Nullable Thread starting;
    private volatile @Nullable Thread indexing;

    ProcessorLifecycle(KafkaSetup kafka, Admin admin, IndicatorTopology topology, Indexer indexer) {
        this.kafka = kafka;
        this.admin = admin;
        this.topology = topology;
        this.indexer = indexer;
    }

    @Override
    public void start() {
        starting = Thread.ofPlatform().name("processor-start").start(this::startWhenKafkaIsThere);
    }

    @Override
    public void stop() {
        var thread = starting;
        if (thread != null) thread.interrupt();
        indexer.close();
        var running = streams;
        if (running != null && !running.close(STOP)) LOG.warn("The topology did not stop within {}", STOP);
        join(thread);
        join(indexing);
        starting = null;
    }

    @Override
    public boolean isRunning() {
        return starting != null;
    }

    /// Whether the topology is processing, or about to.
    boolean topologyRuns() {
        var running = streams;
        return running != null && running.state().isRunningOrRebalancing();
    }

    private void startWhenKafkaIsThere() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                kafka.makeTopics(admin);
                run();
                return;
            } catch (KafkaException e) {
                LOG.warn("Kafka is not there yet: {}", e.getMessage());
                pause();
            }
        }
    }

    private void run() {
        var config = kafka.streams();
        var running = new KafkaStreams(topology.build(config), config);
        running.setUncaughtExceptionHandler(failure -> {
            LOG.error("A thread of the topology failed and is replaced", failure);
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams = running;
        running.start();
        indexing = Thread.ofPlatform().name("indexer").start(indexer);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) {
        if (thread == null) return;
        try {
            thread.join(STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
