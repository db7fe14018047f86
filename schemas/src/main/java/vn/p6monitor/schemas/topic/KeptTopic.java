package vn.p6monitor.schemas.topic;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/// A topic that nothing is ever deleted from.
public record KeptTopic(String name, int partitions) {
    NewTopic toNewTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "message.timestamp.type", "LogAppendTime"));
    }
}
