package vn.p6monitor.streams.generation;

import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;

/// What was asked for.
public interface Requests {
    /// Everything that was asked for until now.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    GenerationLog untilNow();

    /// Asks, and returns when it is written.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    void ask(GenerationRequest request);
}
