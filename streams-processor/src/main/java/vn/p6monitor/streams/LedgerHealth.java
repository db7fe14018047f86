package vn.p6monitor.streams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.p6monitor.streams.ledger.Ledger;

/// Up while what was said is brought into the index; no part of readiness, for the numbers do without it.
@Component("ledger")
class LedgerHealth implements HealthIndicator {
    private final Ledger ledger;

    LedgerHealth(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        var health = ledger.isWorking() ? Health.up() : Health.outOfService();
        return health.withDetail("behind", ledger.behind()).build();
    }
}
