package vn.p6monitor.streams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.generation.Generations;

/// Ready while reports are settled and their sums brought into the index; tells the generations and the paused senders
/// besides.
@Component("processor")
class ProcessorHealth implements HealthIndicator {
    private final Generations generations;

    ProcessorHealth(Generations generations) {
        this.generations = generations;
    }

    @Override
    public Health health() {
        var standing = generations.standing();
        var health = standing.works() ? Health.up() : Health.outOfService();
        standing.inForce().map(Generation::name).ifPresent(name -> health.withDetail("inForce", name));
        standing.built().forEach((generation, share) -> health.withDetail(generation.name(), share));
        var paused = standing.holding().ofPaused();
        if (!paused.isEmpty()) health.withDetail("paused", paused);
        return health.build();
    }
}
