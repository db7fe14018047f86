package vn.p6monitor.streams.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;

class ReachTest {
    private static final int TASKS = 2;

    private final Reach reach = new Reach(IndexerState.NOWHERE, 2, TASKS);

    @Test
    void reachesNowhereUntilEveryTaskHasSpokenInEveryPartition() {
        reach.heard(0, progress(0, 5));
        reach.heard(1, progress(0, 5));
        reach.heard(0, progress(1, 5));
        assertThat(reach.passed()).isEmpty();
        reach.heard(1, progress(1, 5));
        assertThat(reach.passed()).isEqualTo(Map.of("p6.facilities-0", 5L));
    }

    @Test
    void reachesAsFarAsTheSlowestOfThem() {
        for (int partition = 0; partition < 2; partition++) {
            for (int task = 0; task < TASKS; task++) reach.heard(partition, progress(task, 9));
        }
        reach.heard(0, progress(1, 12));
        assertThat(reach.passed()).isEqualTo(Map.of("p6.facilities-0", 9L));
    }

    @Test
    void neverGoesBackWhenAnOldProgressIsReadAgain() {
        for (int partition = 0; partition < 2; partition++) {
            for (int task = 0; task < TASKS; task++) reach.heard(partition, progress(task, 9));
        }
        reach.heard(1, progress(1, 3));
        assertThat(reach.passed()).isEqualTo(Map.of("p6.facilities-0", 9L));
    }

    @Test
    void countsAreasOnlyAsFarAsTheIndexerItselfHasReadThem() {
        for (int partition = 0; partition < 2; partition++) {
            for (int task = 0; task < TASKS; task++) {
                reach.heard(
                        partition,
                        new Progress("roll-up", task, passed(Map.of("p6.areas-0", 7L, "p6.facilities-0", 2L)), false));
            }
        }
        reach.read("p6.areas-0", 3);
        assertThat(reach.passed()).isEqualTo(Map.of("p6.areas-0", 4L, "p6.facilities-0", 2L));
    }

    @Test
    void goesOnFromWhatWasKept() {
        reach.read("p6.area-values.g1-1", 41);
        for (int partition = 0; partition < 2; partition++) {
            for (int task = 0; task < TASKS; task++) reach.heard(partition, progress(task, 9));
        }
        var again = new Reach(reach.state(), 2, TASKS);
        assertThat(again.position("p6.area-values.g1-1")).isEqualTo(42);
        assertThat(again.position("p6.area-values.g1-0")).isZero();
        assertThat(again.passed()).isEqualTo(reach.passed()).isNotEmpty();
    }

    private static Progress progress(int task, long offset) {
        return new Progress("roll-up", task, passed(Map.of("p6.facilities-0", offset)), false);
    }

    private static Passed passed(Map<String, Long> offsets) {
        return new Passed(new TreeMap<>(offsets));
    }
}
