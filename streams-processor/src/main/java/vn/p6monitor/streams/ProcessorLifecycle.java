package vn.p6monitor.streams;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.p6monitor.streams.generation.Generations;

/// Sees to the generations once Kafka is there, and stops them in time.
@Component
class ProcessorLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorLifecycle.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(35);

    private final KafkaSetup kafka;
    private final Admin admin;
    private final Generations generations;

    private volatile @Nullable Thread working;

    ProcessorLifecycle(KafkaSetup kafka, Admin admin, Generations generations) {
        this.kafka = kafka;
        this.admin = admin;
        this.generations = generations;
    }

    @Override
    public void start() {
        working = Thread.ofPlatform().name("generations").start(this::work);
    }

    @Override
    public void stop() {
        var thread = working;
        if (thread == null) return;
        generations.close();
        try {
            if (!thread.join(STOP)) LOG.warn("The generations did not stop within {}", STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        working = null;
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }

    private void work() {
        while (!generations.isClosed()) {
            try {
                kafka.makeTopics(admin);
                generations.run();
            } catch (KafkaException e) {
                LOG.warn("Kafka is not there yet: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
