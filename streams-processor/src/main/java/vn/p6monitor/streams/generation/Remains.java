package vn.p6monitor.streams.generation;

import java.util.Set;
import vn.p6monitor.schemas.index.Generation;

/// What generations leave behind beside their indices: topics, groups and stores.
public interface Remains {
    /// The generations of which any is there.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    Set<Generation> present();

    /// Deletes them, unless another instance is still at work on the generation.
    ///
    /// @return whether it was done
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    boolean remove(Generation generation);
}
