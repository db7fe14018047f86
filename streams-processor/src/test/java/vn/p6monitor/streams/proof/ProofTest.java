package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.proof.recomputation.Indicators;
import vn.p6monitor.proof.recomputation.Recomputation;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.World;
import vn.p6monitor.proof.world.WorldMaker;
import vn.p6monitor.proof.world.Worlds;
import vn.p6monitor.schemas.catalogue.Indicator;

/// For any set of events, any order, repetition, division and restart gives what the plain recomputation gives.
class ProofTest {
    @TempDir
    Path directory;

    @Test
    void everyIndicatorOfTheCatalogueIsRecomputed() {
        assertThat(Reader.CATALOGUE.indicators())
                .extracting(Indicator::code)
                .containsExactlyInAnyOrderElementsOf(Indicators.codes());
    }

    @Test
    void everyOrderRepetitionDivisionAndRestartGivesTheNumbersOfTheRecomputation() {
        Worlds.forEach("ProofTest", 100, seed -> {
            var world = WorldMaker.make(seed);
            var chance = new Chance(seed);
            var inOrder = inOrder(world, chance);
            assertThat(backwards(world, chance)).isEqualTo(inOrder);
            assertThat(inAnyOrderWithRestarts(world, chance)).isEqualTo(inOrder);
        });
    }

    private SortedMap<String, String> inOrder(World world, Chance chance) {
        try (var run = new Run(states(), chance)) {
            var events = world.inOrder();
            var recomputation = new Recomputation(events);
            run.over(events, 0, 0).settled();
            Comparison.of(world, chance).check(run.reader(), recomputation);
            long rows = run.rowsSent();
            run.over(world.again(recomputation::holds), 20, 0).settled();
            assertThat(run.rowsSent()).as("rows after everything came again").isEqualTo(rows);
            return run.reader().bytes();
        }
    }

    private SortedMap<String, String> backwards(World world, Chance chance) {
        try (var run = new Run(states(), chance)) {
            return run.over(world.backwards(), 10, 0).settled().reader().bytes();
        }
    }

    private SortedMap<String, String> inAnyOrderWithRestarts(World world, Chance chance) {
        try (var run = new Run(states(), chance)) {
            var events = world.shuffled(chance.generator(), 0.2);
            return run.over(events, 25, 1).settled().reader().bytes();
        }
    }

    private Path states() {
        try {
            return Files.createTempDirectory(directory, "states");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
