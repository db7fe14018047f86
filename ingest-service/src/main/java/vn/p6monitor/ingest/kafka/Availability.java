package vn.p6monitor.ingest.kafka;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What is known, without asking anyone now, of whether anything can be kept.
///
/// @param prepared whether topics and schemas are there
/// @param answers whether Kafka answered lately
/// @param breaker whether what was written last was acknowledged
record Availability(BooleanSupplier prepared, BooleanSupplier answers, Breaker breaker) {

    /// Why nothing can be kept now, as far as that is known.
    Optional<String> objection() {
        if (!prepared.getAsBoolean()) return Optional.of("topics and schemas are not ready yet");
        if (!answers.getAsBoolean()) return Optional.of("Kafka does not answer");
        if (breaker.isPausing()) return Optional.of("the last record was not acknowledged");
        return Optional.empty();
    }
}
