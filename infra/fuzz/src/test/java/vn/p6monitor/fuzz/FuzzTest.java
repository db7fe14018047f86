package vn.p6monitor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final List<byte[]> GOOD = List.of("a good input".getBytes(UTF_8));
    private static final Damage DAMAGE = Damage.withPieces(List.of("{{"));

    @Test
    void findsAnInputThatBreaksTheReader() {
        assertThatThrownBy(() -> run(input -> {
                    if (new String(input, UTF_8).contains("{{")) throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dp6.seed=")
                .hasMessageContaining("{{")
                .hasRootCauseMessage("a bug");
    }

    @Test
    void findsAnInputThatIsNeverDoneWith() {
        assertThatThrownBy(() -> run(_ -> {
                    while (true) LockSupport.parkNanos(1_000_000);
                }))
                .hasMessageContaining("took longer than")
                .satisfies(slow -> assertThat(slow.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().contains("findsAnInputThatIsNeverDoneWith")));
    }

    @Test
    void findsAnInputThatTakesMemory() {
        assertThatThrownBy(() ->
                        run(input -> assertThat(Arrays.copyOf(input, 2 << 20)).isNotEmpty()))
                .hasMessageContaining("bytes of memory");
    }

    @Test
    void damagesInManyWaysAndTheSameOnesAgain() {
        assertThat(damaged(42)).isEqualTo(damaged(42)).isNotEqualTo(damaged(43));
        assertThat(new HashSet<>(damaged(42))).hasSizeGreaterThan(700);
    }

    private static List<String> damaged(long seed) {
        var random = new Random(seed);
        var damaged = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) damaged.add(new String(DAMAGE.of(GOOD.getFirst(), random), UTF_8));
        return damaged;
    }

    private static void run(Consumer<byte[]> reader) throws InterruptedException {
        Fuzz.run(GOOD, DAMAGE, reader, Duration.ofSeconds(1), 1 << 20);
    }
}
