package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.register.RegisterMemory;
import vn.p6monitor.ingest.register.RegisterUnavailableException;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.facility.Facility;

/// The register as far as this instance has read it, and the way to have it read to the end.
final class KafkaRegister implements Register {
    private final RegisterMemory memory;
    private final Positions positions;
    private final Ends ends;
    private final Duration atMost;

    /// Where partitions end now.
    @FunctionalInterface
    interface Ends {
        Map<TopicPartition, Long> of(Set<TopicPartition> partitions)
                throws ExecutionException, InterruptedException, TimeoutException;
    }

    KafkaRegister(RegisterMemory memory, Positions positions, Ends ends, Duration atMost) {
        this.memory = memory;
        this.positions = positions;
        this.ends = ends;
        this.atMost = atMost;
    }

    @Override
    public Optional<Facility> facility(String code) {
        return memory.facility(code);
    }

    @Override
    public Stream<Facility> facilities() {
        return memory.facilities();
    }

    @Override
    public Areas areas() {
        return memory.areas();
    }

    @Override
    public void catchUp() {
        try {
            var partitions = positions.partitions();
            if (partitions.isEmpty()) throw new RegisterUnavailableException("reading has not begun");
            if (!positions.awaitReached(ends.of(partitions), atMost)) {
                throw new RegisterUnavailableException("the register was not read to its end within " + atMost);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterUnavailableException("interrupted while the register was read", e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new RegisterUnavailableException("the register's end is not known", e);
        }
    }
}
