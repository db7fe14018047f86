package vn.p6monitor.streams;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.generation.Computation;
import vn.p6monitor.streams.indexer.Indexer;

/// The topology and the indexer of one generation, at work in this process.
final class RunningGeneration implements Computation {
    private static final Logger LOG = LoggerFactory.getLogger(RunningGeneration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Generation generation;
    private final KafkaStreams streams;
    private final Indexer indexer;
    private final Thread indexing;

    private RunningGeneration(Generation generation, KafkaStreams streams, Indexer indexer) {
        this.generation = generation;
        this.streams = streams;
        this.indexer = indexer;
        indexing = Thread.ofPlatform().name("indexer-" + generation).unstarted(indexer);
    }

    /// @param streams not started yet
    /// @param indexer not running yet
    static RunningGeneration start(Generation generation, KafkaStreams streams, Indexer indexer) {
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("A thread of generation {} failed and is replaced", generation, failure);
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        var running = new RunningGeneration(generation, streams, indexer);
        streams.start();
        running.indexing.start();
        return running;
    }

    @Override
    public boolean works() {
        return streams.state().isRunningOrRebalancing() && indexer.isWorking();
    }

    @Override
    public boolean hasIndex() {
        return indexer.isWorking();
    }

    @Override
    public void fillAgain() {
        indexer.startOver();
    }

    @Override
    public boolean whileStill(BooleanSupplier action) {
        return indexer.whileStill(action);
    }

    @Override
    public void close() {
        indexer.close();
        if (!streams.close(STOP)) LOG.warn("Generation {} did not stop within {}", generation, STOP);
        try {
            indexing.join(STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
