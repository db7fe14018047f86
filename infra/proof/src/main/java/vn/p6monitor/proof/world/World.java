package vn.p6monitor.proof.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import vn.p6monitor.schemas.period.Month;

/// A set of events, as far as it has an order: records of one area or facility of the register come after one another.
///
/// @param seed that makes this world again
/// @param provinces codes of the set 2025
/// @param sequences events whose order matters, each for itself; an event on its own may come at any time
/// @param first month that anything is said of
/// @param last month that anything is said of
public record World(long seed, List<String> provinces, List<List<Event>> sequences, Month first, Month last) {
    public World {
        provinces = List.copyOf(provinces);
        sequences = List.copyOf(sequences);
    }

    /// What may be said once more, at any time, without saying anything new.
    ///
    /// @param holds whether what an event says of the register is what holds
    public List<Event> again(Predicate<Event> holds) {
        return sequences.stream().flatMap(Collection::stream).filter(holds).toList();
    }

    /// Areas, then facilities, then reports.
    public List<Event> inOrder() {
        return sequences.stream().flatMap(Collection::stream).toList();
    }

    /// Reports, then facilities, then areas: everything waits for what comes last.
    public List<Event> backwards() {
        return sequences.reversed().stream().flatMap(Collection::stream).toList();
    }

    /// Any order that the topics allow, some events several times.
    public List<Event> shuffled(RandomGenerator random, double repeats) {
        var turns = new ArrayList<Deque<Event>>();
        for (var sequence : sequences) {
            var queue = new ArrayDeque<Event>();
            for (var event : sequence) {
                do {
                    queue.add(event);
                    turns.add(queue);
                } while (random.nextDouble() < repeats);
            }
        }
        Collections.shuffle(turns, java.util.Random.from(random));
        return turns.stream().map(Deque::remove).toList();
    }
}
