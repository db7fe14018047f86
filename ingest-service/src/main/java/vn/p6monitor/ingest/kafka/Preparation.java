package vn.p6monitor.ingest.kafka;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.common.KafkaException;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// Makes the topics and registers the schemas, and tries until both are done.
///
/// Nothing is written before: a broker that makes topics by itself would make them with the wrong settings.
final class Preparation implements AutoCloseable {
    private static final Log LOG = LogFactory.getLog(Preparation.class);

    private final KafkaClients clients;
    private final SchemaRegistry registry;
    private final Backoff backoff;
    private final Thread thread = Thread.ofVirtual().name("preparation").unstarted(this::run);
    private volatile boolean done;

    Preparation(KafkaClients clients, SchemaRegistry registry, Backoff backoff) {
        this.clients = clients;
        this.registry = registry;
        this.backoff = backoff;
    }

    void start() {
        thread.start();
    }

    boolean isDone() {
        return done;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!attempt()) backoff.pause();
            done = true;
            LOG.info("topics and schemas are ready");
        } catch (InterruptedException _) {
            LOG.info("stopped before topics and schemas were ready");
        }
    }

    private boolean attempt() {
        try {
            TopicSetup.ensure(clients.admin(), Topics.ALL);
            Wires.subjects().forEach(registry::register);
            return true;
        } catch (KafkaException | RegistryUnavailableException e) {
            LOG.warn("topics and schemas are not ready yet: " + e.getMessage());
            return false;
        }
    }
}
