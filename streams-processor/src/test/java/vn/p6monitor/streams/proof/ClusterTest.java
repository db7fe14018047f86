package vn.p6monitor.streams.proof;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.proof.recomputation.Recomputation;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.proof.world.WorldMaker;
import vn.p6monitor.proof.world.Worlds;

/// The same with several tasks to a stage, of which each commits and crashes in its own time.
class ClusterTest {
    /// Far more than it takes: a cluster that has not told by then never will.
    private static final int MOST_STEPS = 100_000;

    @Test
    void whoeverStopsAtAProgressRecordHasTheNumbersOfEverythingItCoversWhateverCrashes() {
        Worlds.forEach("ClusterTest", 500, seed -> {
            var chance = new Chance(seed);
            int tasks = chance.between(1, 3);
            var world = WorldMaker.make(seed);
            var comparison = Comparison.of(world, chance);
            var reader = new Reader();
            var cluster = new Cluster(chance, tasks, reader::read);
            var fed = new ArrayList<Event>();
            for (var batch : batches(world.shuffled(chance.generator(), 0.1), chance)) {
                for (var event : batch) {
                    cluster.feed(event);
                    while (chance.in100(60)) cluster.step();
                }
                fed.addAll(batch);
                untilCovered(cluster, reader, tasks);
                comparison.some(25, chance).check(reader, new Recomputation(fed));
            }
        });
    }

    private static List<List<Event>> batches(List<Event> events, Chance chance) {
        int first = chance.between(0, events.size());
        int second = chance.between(first, events.size());
        return List.of(events.subList(0, first), events.subList(first, second), events.subList(second, events.size()));
    }

    private static void untilCovered(Cluster cluster, Reader reader, int tasks) {
        for (int steps = 0; !reader.covered(tasks).equals(cluster.ends()); steps++) {
            if (steps == MOST_STEPS) {
                throw new AssertionError("of " + cluster.ends() + " only told: " + reader.covered(tasks));
            }
            cluster.step();
        }
    }
}
