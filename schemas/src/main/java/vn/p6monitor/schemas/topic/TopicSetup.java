package vn.p6monitor.schemas.topic;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that are not there yet; those that are stay as they are.
public final class TopicSetup {
    private TopicSetup() {}

    /// @throws KafkaException when the broker is away or refuses
    public static void ensure(Admin admin, Collection<KeptTopic> topics) {
        make(admin, topics.stream().map(KeptTopic::toNewTopic).toList());
    }

    /// As `ensure`, for topics that are not kept for ever.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public static void make(Admin admin, Collection<NewTopic> topics) {
        var results = admin.createTopics(topics).values();
        for (var result : results.entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("the topic " + result.getKey() + " could not be made", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while making topics", e);
            }
        }
    }
}
