package vn.p6monitor.ingest.upload;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;

/// The records of uploads that broke off while nothing could be kept, until they can be written: in memory, and only so
/// many.
final class LateRecords implements AutoCloseable {
    private static final Log LOG = LogFactory.getLog(LateRecords.class);
    private static final int MOST = 1_000;

    private final Events events;
    private final Duration pause;
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(MOST);
    private final Thread thread = Thread.ofVirtual().name("late-records").unstarted(this::run);

    /// @param pause between two attempts
    LateRecords(Events events, Duration pause) {
        this.events = events;
        this.pause = pause;
    }

    void start() {
        thread.start();
    }

    /// Writes a record now, or as soon as that can be done.
    void write(Event record) {
        var _ = events.write(record).whenComplete((_, failed) -> {
            if (failed != null && !waiting.offer(record)) LOG.debug("no record of a cut off upload: " + failed);
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pause);
                var record = events.areAway() ? null : waiting.poll();
                if (record != null) write(record);
            }
        } catch (InterruptedException _) {
            if (!waiting.isEmpty()) LOG.debug("no record of cut off uploads: " + waiting.size());
        }
    }
}
