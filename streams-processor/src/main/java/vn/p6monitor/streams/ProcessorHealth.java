package vn.p6monitor.streams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.p6monitor.streams.indexer.Indexer;

/// Ready while reports are settled and their sums brought into the index.
@Component("processor")
class ProcessorHealth implements HealthIndicator {
    private final ProcessorLifecycle lifecycle;
    private final Indexer indexer;

    ProcessorHealth(ProcessorLifecycle lifecycle, Indexer indexer) {
        this.lifecycle = lifecycle;
        this.indexer = indexer;
    }

    @Override
    public Health health() {
        return lifecycle.topologyRuns() && indexer.isWorking()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
