package vn.p6monitor.streams.indexer.elasticsearch;

import java.time.Duration;
import java.util.concurrent.Callable;
import vn.p6monitor.streams.indexer.IndexUnavailableException;

/// Repeats a request that failed for a passing reason, at growing intervals, a bounded number of times.
///
/// @param attempts at most, at least 1
/// @param pause before the second attempt, doubled before each further one
public record Retry(int attempts, Duration pause) {
    public Retry {
        if (attempts < 1) throw new IllegalArgumentException("attempts must be at least 1: " + attempts);
        if (pause.isNegative()) throw new IllegalArgumentException("pause must not be negative: " + pause);
    }

    /// @throws IndexUnavailableException after the last attempt, or at once where the failure will not pass
    public <T> T call(Callable<T> request) {
        var wait = pause;
        for (int attempt = 1; ; attempt++) {
            try {
                return request.call();
            } catch (RuntimeException e) {
                if (attempt >= attempts || !ElasticsearchIndex.PASSING.test(e)) throw ElasticsearchIndex.unavailable(e);
            } catch (Exception e) {
                if (attempt >= attempts) throw ElasticsearchIndex.unavailable(e);
            }
            sleep(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ElasticsearchIndex.unavailable(e);
        }
    }
}
