package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.proof.HeapStore;

class PassedTest {
    final HeapStore<Progress> store = new HeapStore<>("heard");

    static Passed passed(Map<String, Long> offsets) {
        return new Passed(new TreeMap<>(offsets));
    }

    static Progress progress(int task, Map<String, Long> offsets) {
        return new Progress("admit", task, passed(offsets), false);
    }

    @Test
    void reachesAsFarAsEitherInEachPartition() {
        assertThat(passed(Map.of("a-0", 5L, "b-0", 1L)).furthest(passed(Map.of("b-0", 2L, "c-0", 3L))))
                .isEqualTo(passed(Map.of("a-0", 5L, "b-0", 2L, "c-0", 3L)));
    }

    @Test
    void reachesTogetherOnlyWhereAllReach() {
        var several = List.of(passed(Map.of("a-0", 5L, "b-0", 1L)), passed(Map.of("a-0", 4L, "b-0", 2L, "c-0", 3L)));
        assertThat(Passed.common(several)).isEqualTo(passed(Map.of("a-0", 4L, "b-0", 1L)));
        assertThat(Passed.common(List.of())).isEqualTo(Passed.NOTHING);
    }

    @Test
    void addsUpTasksThatReadPartitionsOfTheirOwn() {
        var upstream = Upstream.ofReaders(store);
        upstream.heard(progress(0, Map.of("a-0", 5L)));
        upstream.heard(progress(1, Map.of("a-1", 7L)));
        assertThat(upstream.passed()).isEqualTo(passed(Map.of("a-0", 5L, "a-1", 7L)));
    }

    @Test
    void waitsForAllTasksThatShareEveryPartition() {
        var upstream = Upstream.ofSharers(store, 2);
        upstream.heard(progress(0, Map.of("a-0", 5L)));
        assertThat(upstream.passed()).isEqualTo(Passed.NOTHING);
        assertThat(upstream.hasNews()).isFalse();
        upstream.heard(progress(1, Map.of("a-0", 3L)));
        assertThat(upstream.passed()).isEqualTo(passed(Map.of("a-0", 3L)));
    }

    @Test
    void neverGoesBack() {
        var upstream = Upstream.ofReaders(store);
        upstream.heard(progress(0, Map.of("a-0", 5L)));
        upstream.heard(progress(0, Map.of("a-0", 2L)));
        assertThat(upstream.passed()).isEqualTo(passed(Map.of("a-0", 5L)));
    }

    @Test
    void tellsNewsOnceAndAgainAfterARestart() {
        var upstream = Upstream.ofReaders(store);
        assertThat(upstream.hasNews()).isFalse();
        upstream.heard(progress(0, Map.of("a-0", 5L)));
        assertThat(upstream.hasNews()).isTrue();
        assertThat(upstream.hasNews()).isFalse();
        upstream.heard(progress(0, Map.of("a-0", 5L)));
        assertThat(upstream.hasNews()).isFalse();
        assertThat(Upstream.ofReaders(store).hasNews()).isTrue();
    }
}
