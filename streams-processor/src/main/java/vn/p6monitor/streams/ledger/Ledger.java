package vn.p6monitor.streams.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// Reads what was said from Kafka, writes it in bulk, shows it, and tells readers how far it reaches.
///
/// How far it reaches is where to go on from, and is kept beside what was written: a book that is lost or made anew is
/// filled again from the beginning. No topic here is compacted, so what is shown on the way is true as far as it goes.
public final class Ledger implements Runnable, AutoCloseable {
    /// The group of those of whom one keeps the book; each format has its own.
    public static final String GROUP = "p6-ledger-" + LedgerIndex.FORMAT;

    /// Records read at once.
    public static final int BATCH = 2_000;

    private static final Pattern TOPICS =
            Pattern.compile(Topics.FIELD_REPORTS + "|p6\\.(facilities|rejected-reports|uploads)");

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Between two looks whether readers are still led here, and all that was written is still there.
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final LedgerSettings settings;
    private final Book book;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final EntryReader entries;
    private final RefusalCounts refusals;
    private final Clock clock;

    private volatile boolean closing;
    private volatile boolean working;
    private volatile long behind;
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private Map<TopicPartition, Long> ends = Map.of();
    private SortedMap<String, Long> told = new TreeMap<>();
    private boolean unseen;
    private long shownAt;
    private long ledAt;

    /// @param consumers makes a consumer that reads committed records and assigns by `SingleOwnerAssignor`
    public Ledger(
            LedgerSettings settings,
            Book book,
            Supplier<Consumer<byte[], byte[]>> consumers,
            SchemaRegistry registry,
            RefusalCounts refusals,
            Clock clock) {
        this.settings = settings;
        this.book = book;
        this.consumers = consumers;
        this.entries = new EntryReader(registry);
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Whether the ledger is reading and writing, or stands by, rather than waiting for a part that is away.
    public boolean isWorking() {
        return working;
    }

    /// How many records there are that it has not read; 0 where another instance reads them.
    public long behind() {
        return behind;
    }

    /// Works until it is closed; what goes wrong on the way is logged, and begun again from what was kept.
    @Override
    public void run() {
        while (!closing) {
            try (var consumer = consumers.get()) {
                current = consumer;
                work(consumer);
            } catch (WakeupException _) {
                // It is being closed.
            } catch (RuntimeException e) {
                LOG.error("The ledger stops and starts over from what it kept", e);
            }
            current = null;
            working = false;
            pause();
        }
    }

    @Override
    public void close() {
        closing = true;
        var consumer = current;
        if (consumer != null) consumer.wakeup();
    }

    private void work(Consumer<byte[], byte[]> consumer) {
        book.open();
        consumer.subscribe(TOPICS, new StartFromWhatWasKept(consumer));
        while (!closing) {
            var records = consumer.poll(POLL);
            working = true;
            if (!records.isEmpty()) write(records);
            behind = consumer.assignment().stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
            show(consumer);
        }
    }

    private void write(ConsumerRecords<byte[], byte[]> records) {
        var read = new ArrayList<Entry>(records.count());
        for (var record : records)
            entries.read(record).ifPresent(entry -> {
                read.add(entry);
                if (entry instanceof Entry.OfRejection(var refusal)) {
                    refusals.count(record.partition(), record.offset(), refusal);
                }
            });
        if (read.isEmpty()) return;
        book.write(read);
        unseen = true;
    }

    private void show(Consumer<byte[], byte[]> consumer) {
        var interval = behind > BATCH ? settings.busyInterval() : settings.interval();
        if (consumer.assignment().isEmpty() || clock.millis() - shownAt < interval.toMillis()) return;
        var reached = reached(consumer);
        if (!reached.equals(told)) {
            if (unseen) book.show();
            unseen = false;
            book.keep(new ProgressDocument(reached, clock.millis()));
            told = reached;
            shownAt = clock.millis();
        }
        if (clock.millis() - ledAt >= LOOK.toMillis() && hasCaughtUp(reached)) {
            book.lead();
            ledAt = clock.millis();
        }
    }

    /// Whether everything is visible that was there when the partitions were assigned.
    private boolean hasCaughtUp(SortedMap<String, Long> reached) {
        return ends.entrySet().stream().allMatch(end -> reached.getOrDefault(name(end.getKey()), 0L) >= end.getValue());
    }

    /// The consumer's positions, which pass the marks of transactions too; all before them is written.
    private static SortedMap<String, Long> reached(Consumer<byte[], byte[]> consumer) {
        var reached = new TreeMap<String, Long>();
        for (var partition : consumer.assignment()) reached.put(name(partition), consumer.position(partition));
        return reached;
    }

    private static String name(TopicPartition partition) {
        return ProgressDocument.partition(partition.topic(), partition.partition());
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

    /// Goes on from what the book keeps, whoever had the partitions before.
    private final class StartFromWhatWasKept implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        StartFromWhatWasKept(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) return;
            var kept = book.open().passed();
            for (var partition : partitions) consumer.seek(partition, kept.getOrDefault(name(partition), 0L));
            ends = consumer.endOffsets(partitions);
            unseen = false;
            ledAt = 0;
            // So that even where nothing new comes it is told soon how far all reaches.
            told = new TreeMap<>();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What was written and not told is read and written again by the next owner.
        }
    }
}
