package vn.p6monitor.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One damaged input after the other, until the time is over or one of them breaks the reader.
final class Rounds implements Runnable {
    /// However little time there is.
    private static final int FEWEST = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long seed;
    private final List<byte[]> good;
    private final Damage damage;
    private final Consumer<byte[]> reader;
    private final long end;
    private final long mostBytes;
    private volatile long count;
    private volatile long begun = System.nanoTime();
    private volatile byte[] input = {};
    private volatile @Nullable AssertionError failure;

    /// @param end of all, as `System.nanoTime` tells it
    /// @param mostBytes that may be allocated for one input
    Rounds(long seed, List<byte[]> good, Damage damage, Consumer<byte[]> reader, long end, long mostBytes) {
        this.seed = seed;
        this.good = good;
        this.damage = damage;
        this.reader = reader;
        this.end = end;
        this.mostBytes = mostBytes;
    }

    @Override
    public void run() {
        var random = new Random(seed);
        for (long round = 0; failure == null && (round < FEWEST || System.nanoTime() - end < 0); round++) {
            count = round + 1;
            input = damage.of(good.get(random.nextInt(good.size())), random);
            begun = System.nanoTime();
            read(input);
        }
    }

    private void read(byte[] input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            reader.accept(input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            failure = told("was answered with an exception", e);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (allocated > mostBytes) failure = told("took " + allocated + " bytes of memory", null);
    }

    long count() {
        return count;
    }

    Duration timeOnThisOne() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    AssertionError tooSlow(Thread worker) {
        var told = told("took longer than " + timeOnThisOne().toSeconds() + " s", null);
        told.setStackTrace(worker.getStackTrace());
        return told;
    }

    void requireNoFailure() {
        if (failure != null) throw failure;
    }

    private AssertionError told(String what, @Nullable Throwable cause) {
        return new AssertionError(
                "-Dp6.seed=%d: input %d %s%n%s%nin base64: %s"
                        .formatted(
                                seed,
                                count,
                                what,
                                new String(input, StandardCharsets.UTF_8),
                                Base64.getEncoder().encodeToString(input)),
                cause);
    }
}
