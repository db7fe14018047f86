package vn.p6monitor.streams;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.p6monitor.streams.ledger.Ledger;

/// Keeps the ledger in a thread of its own, which nothing of the numbers waits for.
@Component
class LedgerLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerLifecycle.class);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Ledger ledger;

    private volatile @Nullable Thread working;

    LedgerLifecycle(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void start() {
        working = Thread.ofPlatform().name("ledger").start(ledger);
    }

    @Override
    public void stop() {
        var thread = working;
        if (thread == null) return;
        ledger.close();
        try {
            if (!thread.join(STOP)) LOG.warn("The ledger did not stop within {}", STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        working = null;
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }
}
