package vn.p6monitor.streams;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.bound.HeldReader;
import vn.p6monitor.streams.bound.Holding;
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
    private final HeldReader held;
    private final Thread indexing;
    private final Thread reading;

    private RunningGeneration(Generation generation, KafkaStreams streams, Indexer indexer, HeldReader held) {
        this.generation = generation;
        this.streams = streams;
        this.indexer = indexer;
        this.held = held;
        indexing = Thread.ofPlatform().name("indexer-" + generation).unstarted(indexer);
        reading = Thread.ofPlatform().name("held-" + generation).unstarted(held);
    }

    /// @param streams not started yet
    /// @param indexer not running yet
    /// @param held not running yet; its gate is what the streams read through
    static RunningGeneration start(Generation generation, KafkaStreams streams, Indexer indexer, HeldReader held) {
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("A thread of generation {} failed and is replaced", generation, failure);
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        var running = new RunningGeneration(generation, streams, indexer, held);
        streams.start();
        running.indexing.start();
        running.reading.start();
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
    public Holding holding() {
        return held.gate().holding();
    }

    @Override
    public void readAtLeast(Map<String, Long> offsets) {
        held.gate().readAtLeast(offsets);
    }

    @Override
    public void close() {
        held.close();
        indexer.close();
        if (!streams.close(STOP)) LOG.warn("Generation {} did not stop within {}", generation, STOP);
        try {
            indexing.join(STOP);
            reading.join(STOP);
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
