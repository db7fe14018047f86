package vn.p6monitor.streams.indexer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;

/// Reads sums, flags and areas from Kafka, writes them in bulk, shows them, and tells readers how far they reach.
///
/// Where to go on from is kept in the index itself, beside what was written: an index that is lost or made anew is
/// filled again from the beginning. Nothing is shown before everything is read that was there when reading began: on
/// the way there the topic, which is compacted, tells of progress before all the rows that the progress vouches for.
public final class Indexer implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IndexerSettings settings;
    private final Index index;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final AvroWire areas;
    private final Clock clock;

    private volatile boolean closing;
    private volatile boolean working;
    private volatile @Nullable Consumer<String, byte[]> current;
    private final ReentrantLock showing = new ReentrantLock();
    private volatile boolean still;
    private Map<TopicPartition, Long> behind = Map.of();
    private @Nullable Reach reach;
    private boolean unseen;
    private boolean untold;
    private long shownAt;

    /// @param consumers makes a consumer that reads committed records and assigns by `SingleOwnerAssignor`
    /// @param areas reads the values of the topic of areas
    public Indexer(
            IndexerSettings settings,
            Index index,
            Supplier<Consumer<String, byte[]>> consumers,
            AvroWire areas,
            Clock clock) {
        this.settings = settings;
        this.index = index;
        this.consumers = consumers;
        this.areas = areas;
        this.clock = clock;
    }

    /// Whether the indexer is reading and writing, rather than waiting for a part that is away.
    public boolean isWorking() {
        return working;
    }

    /// Acts while nothing further is shown, if this indexer is the one that shows, and has told all that it has shown.
    ///
    /// @return what the action returns; false where it was not done
    public boolean whileStill(BooleanSupplier action) {
        showing.lock();
        try {
            return still && action.getAsBoolean();
        } finally {
            showing.unlock();
        }
    }

    /// Begins again from what the index keeps, for an index that is no longer what it was.
    public void startOver() {
        var consumer = current;
        if (consumer == null) return;
        working = false;
        consumer.wakeup();
    }

    /// Works until it is closed; what goes wrong on the way is logged, and begun again from what was kept.
    @Override
    public void run() {
        while (!closing) {
            try (var consumer = consumers.get()) {
                current = consumer;
                work(consumer);
            } catch (WakeupException _) {
                if (!closing) LOG.info("The indexer starts over from what it kept");
            } catch (RuntimeException e) {
                LOG.error("The indexer stops and starts over from what it kept", e);
            }
            current = null;
            working = false;
            noLongerStill();
            pause();
        }
    }

    @Override
    public void close() {
        closing = true;
        var consumer = current;
        if (consumer != null) consumer.wakeup();
    }

    private void work(Consumer<String, byte[]> consumer) {
        index.open();
        consumer.subscribe(
                List.of(settings.generation().areaValuesTopic(), Topics.AREAS), new StartFromWhatWasKept(consumer));
        while (!closing) {
            var records = consumer.poll(POLL);
            working = true;
            if (!records.isEmpty()) write(records);
            if (untold && clock.millis() - shownAt >= settings.interval().toMillis() && hasCaughtUp(consumer)) show();
        }
    }

    private void write(ConsumerRecords<String, byte[]> records) {
        var reached = Objects.requireNonNull(reach);
        var documents = new HashMap<String, Rolled.Document>();
        var changedAreas = new ArrayList<Index.VersionedArea>();
        for (var record : records) {
            if (record.topic().equals(Topics.AREAS)) readArea(record, changedAreas);
            else readRolled(record, documents, reached);
            reached.read(ProgressDocument.partition(record.topic(), record.partition()), record.offset());
        }
        write(documents.values(), changedAreas);
        untold = true;
    }

    private void write(Collection<Rolled.Document> documents, Collection<Index.VersionedArea> changedAreas) {
        if (documents.isEmpty() && changedAreas.isEmpty()) return;
        index.write(documents, changedAreas);
        unseen = true;
    }

    private static void readRolled(
            ConsumerRecord<String, byte[]> record, Map<String, Rolled.Document> documents, Reach reached) {
        switch (Rolled.unpack(record.value())) {
            case Rolled.Document document -> documents.put(record.key(), document);
            case Progress progress -> reached.heard(record.partition(), progress);
        }
    }

    /// What the processor refuses as an area is none here either.
    private void readArea(ConsumerRecord<String, byte[]> record, List<Index.VersionedArea> changedAreas) {
        if (record.value() == null) return;
        switch (areas.decode(record.value()).then(AreaCodec::decode)) {
            case Verdict.Accepted<Area>(var area) ->
                changedAreas.add(new Index.VersionedArea(area, record.offset() + 1));
            case Verdict.Refused<Area> refused ->
                LOG.warn("No area at offset {}: {}", record.offset(), refused.problems());
        }
    }

    /// Whether everything is read that was there when the partitions were assigned.
    private boolean hasCaughtUp(Consumer<String, byte[]> consumer) {
        // The consumer's positions and not ours: they pass the marks of transactions, too.
        if (behind.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            behind = Map.of();
        }
        return behind.isEmpty();
    }

    private void show() {
        showing.lock();
        try {
            still = false;
            if (unseen) index.show();
            unseen = false;
            var reached = Objects.requireNonNull(reach);
            index.keep(new ProgressDocument(reached.passed(), clock.millis()), reached.state());
            untold = false;
            shownAt = clock.millis();
            still = true;
        } finally {
            showing.unlock();
        }
    }

    private void noLongerStill() {
        showing.lock();
        try {
            still = false;
        } finally {
            showing.unlock();
        }
    }

    private void pause() {
        if (closing) return;
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    /// Goes on from what the index keeps, whoever had the partitions before.
    private final class StartFromWhatWasKept implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        StartFromWhatWasKept(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) return;
            var reached = new Reach(index.open(), settings.tasks(), settings.tasks());
            for (var partition : partitions) {
                consumer.seek(
                        partition,
                        reached.position(ProgressDocument.partition(partition.topic(), partition.partition())));
            }
            reach = reached;
            behind = consumer.endOffsets(partitions);
            unseen = false;
            // So that even where nothing new comes it is told soon how far all reaches.
            untold = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            noLongerStill();
            // What was written and not told is read and written again by the next owner.
        }
    }
}
