package vn.p6monitor.schemas.topic;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/// A topic that nothing is ever deleted from.
public record KeptTopic(String name, int partitions) {
    /// What a sender may send at once, in bytes: Kafka's own default, whatever the cluster's is. A report has some
    /// hundred bytes.
    public static final int MOST_BYTES = 1_048_588;

    NewTopic toNewTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "message.timestamp.type", "LogAppendTime",
                        "max.message.bytes", Integer.toString(MOST_BYTES)));
    }
}
