package vn.p6monitor.guard.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// What each may still take: an account for everyone, filled steadily up to its bound.
///
/// Only so many accounts are kept, so that a flood of names or addresses fills no memory. Whoever is forgotten begins
/// with a full account, which lets through more than it should and never less.
final class Accounts {
    private final LimitSettings.Rate rate;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    Accounts(LimitSettings.Rate rate, int mostRemembered, TimeMeter clock) {
        this.rate = rate;
        this.clock = clock;
        var untilPaidBackAndFull = Duration.ofSeconds(2 * rate.burst() / rate.perSecond() + 1);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(mostRemembered)
                .expireAfterAccess(untilPaidBackAndFull)
                .build();
    }

    /// Takes one.
    ///
    /// @return how long to wait until there is one again, zero when it was taken
    Duration take(String whose) {
        var probe = of(whose).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /// Takes what was used already, even where that leaves a debt, of one burst at most: nobody waits for longer than
    /// an
    /// empty account takes to fill.
    void takeUsed(String whose, long amount) {
        var account = of(whose);
        long most = account.getAvailableTokens() + rate.burst();
        if (amount > 0 && most > 0) account.consumeIgnoringRateLimits(Math.min(amount, most));
    }

    /// How long to wait until the account has something, zero when it has.
    Duration untilSome(String whose) {
        return Duration.ofNanos(of(whose).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket of(String whose) {
        return buckets.get(
                whose,
                _ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .withCustomTimePrecision(clock)
                        .build());
    }
}
