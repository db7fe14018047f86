package vn.p6monitor.streams.generation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.bound.Holding;
import vn.p6monitor.streams.indexer.Indices;
import vn.p6monitor.streams.indexer.Shelf;

/// Kafka and the index as far as generations are concerned: one input partition, and a clock that is set by hand.
///
/// Each thing that is done to it may fail, before it is done or after.
final class SmallWorld implements Requests, Indices, Inputs, Remains, Computations {
    private static final String PARTITION = "p6.facilities-0";

    long end;

    /// How many reports a province has sent that nobody reads.
    long unread;

    /// The provinces whose topics are read no further.
    Set<String> paused = Set.of();

    long now;
    BooleanSupplier fails = () -> false;
    GenerationLog log = GenerationLog.EMPTY;
    final Map<String, Set<String>> aliases = new HashMap<>();
    final Map<Generation, Long> visible = new HashMap<>();
    final Set<Generation> remains = new HashSet<>();
    private final Map<Generation, Map<String, Long>> least = new HashMap<>();
    private long requests;
    private Set<Generation> running = new HashSet<>();

    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    };

    Generations.Parts parts() {
        return new Generations.Parts(this, this, this, this, this);
    }

    /// The process dies, and with it what it runs.
    void die() {
        running = new HashSet<>();
    }

    Set<Generation> running() {
        return Set.copyOf(running);
    }

    Optional<Generation> shown() {
        return new Shelf(aliases).shown();
    }

    /// What readers see: how far into the input.
    long seen() {
        return shown().map(it -> visible.getOrDefault(it, 0L)).orElse(0L);
    }

    Holding holding() {
        return new Holding(true, new TreeMap<>(), paused);
    }

    /// What a generation was told to read in any case.
    Map<String, Long> readAtLeast(Generation generation) {
        return least.getOrDefault(generation, Map.of());
    }

    /// What runs comes further, and shows how far.
    void advance(Generation generation, long records) {
        if (!running.contains(generation)) return;
        aliases(generation);
        visible.merge(generation, records, (before, more) -> Math.min(end, before + more));
    }

    private void aliases(Generation generation) {
        for (var alias : Generation.ALIASES) {
            var index = generation.index(alias);
            // An index that was lost is filled from its beginning.
            if (aliases.putIfAbsent(index, new HashSet<>()) == null) visible.put(generation, 0L);
        }
    }

    void lose(String index) {
        aliases.remove(index);
    }

    private <T> T mayFail(T result) {
        if (fails.getAsBoolean()) throw new KafkaException("away");
        return result;
    }

    @Override
    public GenerationLog untilNow() {
        return mayFail(log);
    }

    /// Someone else asks.
    void asked(GenerationRequest request) {
        log = log.plus(requests++, request);
    }

    @Override
    public void ask(GenerationRequest request) {
        mayFail(request);
        asked(request);
        mayFail(request);
    }

    @Override
    public Shelf look() {
        var copies = new HashMap<String, Set<String>>();
        aliases.forEach((index, names) -> copies.put(index, Set.copyOf(names)));
        return mayFail(new Shelf(copies));
    }

    @Override
    public ProgressDocument visible(Generation generation) {
        var passed = new TreeMap<String, Long>();
        if (visible.containsKey(generation)) passed.put(PARTITION, visible.get(generation));
        return mayFail(new ProgressDocument(passed, null));
    }

    @Override
    public boolean show(Generation generation, Shelf seen) {
        mayFail(generation);
        for (var alias : Generation.ALIASES) {
            if (!aliases.containsKey(generation.index(alias))) return false;
            if (!new Shelf(aliases).indicesBehind(alias).equals(seen.indicesBehind(alias))) return false;
        }
        for (var alias : Generation.ALIASES) {
            aliases.values().forEach(names -> names.remove(alias));
            aliases.computeIfAbsent(generation.index(alias), _ -> new HashSet<>())
                    .add(alias);
        }
        return mayFail(true);
    }

    @Override
    public Map<String, Long> ends() {
        return mayFail(unread == 0 ? Map.of(PARTITION, end) : Map.of(PARTITION, end, "p6.field-reports.11-0", unread));
    }

    @Override
    public boolean hasRecords(String partition, long from, long to) {
        return mayFail(from < to);
    }

    @Override
    public Set<Generation> present() {
        return mayFail(Set.copyOf(remains));
    }

    @Override
    public Computation begin(Generation generation, String catalogue, Optional<Generation> former) {
        mayFail(generation);
        remains.add(generation);
        var mine = running;
        mine.add(generation);
        return new Computation() {
            @Override
            public boolean works() {
                return true;
            }

            @Override
            public boolean hasIndex() {
                return visible.containsKey(generation);
            }

            @Override
            public void fillAgain() {
                aliases(generation);
            }

            @Override
            public boolean whileStill(BooleanSupplier action) {
                return action.getAsBoolean();
            }

            @Override
            public Holding holding() {
                return SmallWorld.this.holding();
            }

            @Override
            public void readAtLeast(Map<String, Long> offsets) {
                least.put(generation, offsets);
            }

            @Override
            public void close() {
                mine.remove(generation);
            }
        };
    }

    /// Of the indices as of all else; nothing that runs is removed.
    @Override
    public boolean remove(Generation generation) {
        mayFail(generation);
        if (running.contains(generation)) throw new AssertionError(generation + " is removed while it runs");
        remains.remove(generation);
        return mayFail(true);
    }

    @Override
    public void drop(Generation generation) {
        mayFail(generation);
        if (shown().equals(Optional.of(generation))) throw new AssertionError(generation + " is removed while shown");
        Generation.ALIASES.forEach(alias -> aliases.remove(generation.index(alias)));
        visible.remove(generation);
        mayFail(generation);
    }
}
