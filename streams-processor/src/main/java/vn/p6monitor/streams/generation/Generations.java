package vn.p6monitor.streams.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;
import vn.p6monitor.streams.bound.Holding;
import vn.p6monitor.streams.indexer.IndexUnavailableException;
import vn.p6monitor.streams.indexer.Indices;
import vn.p6monitor.streams.indexer.Shelf;

/// Looks at intervals what is wanted and what there is, and takes the next step from the one to the other.
///
/// Nothing is remembered that could not be lost: each step follows from what is seen, and can be taken again, or by
/// several instances.
public final class Generations implements Runnable, AutoCloseable {
    /// The parts of the world that a step needs.
    public record Parts(
            Requests requests, Computations computations, Indices indices, Inputs inputs, Remains remains) {}

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String SELF = "streams-processor";

    private final GenerationSettings settings;
    private final String releasesCatalogue;
    private final Parts parts;
    private final Clock clock;
    private final NavigableMap<Generation, Computation> running = new TreeMap<>();
    private final NavigableMap<Generation, Building> building = new TreeMap<>();

    private Optional<Generation> shown = Optional.empty();
    private long shownSince;
    private volatile boolean closing;
    private volatile Standing standing = Standing.BEFORE;

    /// @param releasesCatalogue text of the catalogue that comes with this release
    public Generations(GenerationSettings settings, String releasesCatalogue, Parts parts, Clock clock) {
        this.settings = settings;
        this.releasesCatalogue = releasesCatalogue;
        this.parts = parts;
        this.clock = clock;
    }

    public Standing standing() {
        return standing;
    }

    /// Works until it is closed; what goes wrong on the way is logged, and tried again.
    @Override
    public void run() {
        while (!closing) {
            try {
                step();
            } catch (KafkaException | IndexUnavailableException | RegistryUnavailableException e) {
                LOG.warn("The generations cannot be seen to now: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("A step of the generations failed and is tried again", e);
            }
            pause();
        }
        running.values().forEach(Computation::close);
    }

    /// Ends the work; it is done when `run` returns.
    @Override
    public void close() {
        closing = true;
    }

    public boolean isClosed() {
        return closing;
    }

    /// One look at everything, and what follows from it.
    void step() {
        var log = untilNow();
        var shelf = parts.indices().look();
        note(shelf);
        var present = new HashSet<>(shelf.present());
        present.addAll(parts.remains().present());
        var plan = Plan.of(situation(log, shelf, present), settings.grace());
        running.keySet().stream()
                .filter(generation -> !plan.run().contains(generation))
                .toList()
                .forEach(this::stop);
        plan.run().forEach(generation -> begin(generation, log));
        fillAgain(shelf);
        building.keySet().retainAll(plan.next());
        for (var next : plan.next()) {
            if (advance(next, shelf)) break;
        }
        plan.remove().forEach(this::remove);
        standing = standing(shelf);
    }

    private GenerationLog untilNow() {
        var log = parts.requests().untilNow();
        if (!log.lacks(releasesCatalogue)) return log;
        LOG.info("This release brings a catalogue that was never used: a generation is asked for");
        parts.requests().ask(new GenerationRequest(Reason.RELEASE, releasesCatalogue, SELF));
        return parts.requests().untilNow();
    }

    private void note(Shelf shelf) {
        var now = shelf.shown();
        if (now.equals(shown)) return;
        shown = now;
        shownSince = clock.millis();
        LOG.info("Readers are led to {}", now.map(Generation::name).orElse("nothing"));
    }

    private Situation situation(GenerationLog log, Shelf shelf, Set<Generation> present) {
        return new Situation(
                log.wanted().map(GenerationLog.Asked::generation),
                shown,
                shown.isPresent() && shelf.isShownWhole(shown.get()),
                Duration.ofMillis(clock.millis() - shownSince),
                running.keySet(),
                present);
    }

    private void begin(Generation generation, GenerationLog log) {
        if (running.containsKey(generation)) return;
        log.catalogue(generation).ifPresent(catalogue -> {
            LOG.info("Generation {} is computed", generation);
            running.put(
                    generation,
                    parts.computations().begin(generation, catalogue, shown.filter(it -> !it.equals(generation))));
        });
    }

    private void stop(Generation generation) {
        LOG.info("Generation {} is no longer computed", generation);
        var computation = running.remove(generation);
        if (computation != null) computation.close();
    }

    private void fillAgain(Shelf shelf) {
        running.forEach((generation, computation) -> {
            if (!computation.hasIndex() || shelf.isWhole(generation)) return;
            LOG.warn("Something of the index of generation {} was lost: it is filled again", generation);
            computation.fillAgain();
        });
    }

    /// Leads readers to a generation, if it is ready.
    private boolean advance(Generation next, Shelf shelf) {
        var computation = running.get(next);
        if (computation == null || !shelf.isWhole(next)) return false;
        computation.readAtLeast(seenBefore(next));
        var state =
                building.computeIfAbsent(next, _ -> new Building(parts.inputs().ends()));
        var goal = computation.holding().withoutPaused(state.goal);
        var gap = Gap.between(parts.indices().visible(next).passed(), goal);
        state.share = gap.share(goal);
        if (gap.isOpen(parts.inputs()) || !covers(next)) {
            state.readySince = Long.MAX_VALUE;
            return false;
        }
        if (state.readySince == Long.MAX_VALUE) state.readySince = clock.millis();
        if (!lead(next, shelf, clock.millis() - state.readySince)) return false;
        LOG.info("Generation {} is whole, and readers are led to it", next);
        return true;
    }

    /// Whoever shows the generation in force holds still meanwhile, so that nobody sees less than a moment before. If
    /// nobody does that for long, nobody shows it.
    private boolean lead(Generation next, Shelf shelf, long readyFor) {
        if (shown.isEmpty() || shown.get().equals(next)) return parts.indices().show(next, shelf);
        var former = running.get(shown.get());
        boolean done = former != null
                && former.whileStill(() -> covers(next) && parts.indices().show(next, shelf));
        if (done || readyFor < settings.patience().toMillis()) return done;
        return parts.indices().show(next, shelf);
    }

    /// Whether everything is visible in a generation that is visible in the one that readers see.
    private boolean covers(Generation next) {
        var goal = seenBefore(next);
        var passed = parts.indices().visible(next).passed();
        return !Gap.between(passed, goal).isOpen(parts.inputs());
    }

    /// How far what readers see reaches, where it is not that generation itself.
    private Map<String, Long> seenBefore(Generation next) {
        return shown.filter(it -> !it.equals(next))
                .<Map<String, Long>>map(it -> parts.indices().visible(it).passed())
                .orElse(Map.of());
    }

    private void remove(Generation generation) {
        if (!parts.remains().remove(generation)) return;
        parts.indices().drop(generation);
        LOG.info("Generation {} is cleared away", generation);
    }

    private Standing standing(Shelf shelf) {
        var shares = new HashMap<Generation, Double>();
        building.forEach((generation, state) -> shares.put(generation, state.share));
        var inForce = shown.filter(shelf::isShownWhole);
        var seen = inForce.map(running::get).or(() -> running.values().stream().findFirst());
        boolean works = seen.filter(Computation::works).isPresent();
        return new Standing(inForce, shares, seen.map(Computation::holding).orElse(Holding.UNKNOWN), works);
    }

    private void pause() {
        try {
            Thread.sleep(settings.interval());
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    /// A generation that is to be shown.
    private static final class Building {
        /// Where the inputs ended when it was first seen to be wanted.
        private final Map<String, Long> goal;

        private double share;
        private long readySince = Long.MAX_VALUE;

        Building(Map<String, Long> goal) {
            this.goal = goal;
        }
    }
}
