package vn.p6monitor.streams.generation;

import java.util.Map;

/// The topics that everything is computed from.
public interface Inputs {
    /// For each partition there is, named as in `ProgressDocument.partition`, the offset of its next record.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    Map<String, Long> ends();

    /// Whether a partition has a record from one offset up to another; marks of transactions are none.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    boolean hasRecords(String partition, long from, long to);
}
