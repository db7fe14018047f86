package vn.p6monitor.streams.generation;

import java.util.Optional;
import vn.p6monitor.schemas.index.Generation;

/// Begins computations.
@FunctionalInterface
public interface Computations {
    /// Begins a generation, or goes on with it where it was left.
    ///
    /// @param catalogue the text of a catalogue that can be computed
    /// @param former the generation that readers see until then
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    Computation begin(Generation generation, String catalogue, Optional<Generation> former);
}
