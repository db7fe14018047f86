package vn.p6monitor.query.freshness.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.freshness.TopicEnds;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Topics;

/// Asks Kafka for the ends, and each time anew which topics there are: a province may just have joined.
@Repository
class KafkaTopicEnds implements TopicEnds {
    private final Admin kafka;

    KafkaTopicEnds(Admin kafka) {
        this.kafka = kafka;
    }

    @Override
    public Map<String, Long> now() {
        try {
            var ends = new TreeMap<String, Long>();
            kafka.listOffsets(latestOfAll())
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(
                            ProgressDocument.partition(partition.topic(), partition.partition()), end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw ProblemException.because(e.getCause() == null ? e : e.getCause(), ProblemCode.KAFKA_UNAVAILABLE);
        } catch (KafkaException e) {
            throw ProblemException.because(e, ProblemCode.KAFKA_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.because(e, ProblemCode.KAFKA_UNAVAILABLE);
        }
    }

    private Map<TopicPartition, OffsetSpec> latestOfAll() throws ExecutionException, InterruptedException {
        var names = kafka.listTopics().names().get().stream()
                .filter(KafkaTopicEnds::isInput)
                .toList();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        kafka.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return latest;
    }

    static boolean isInput(String topic) {
        return topic.equals(Topics.AREAS)
                || topic.equals(Topics.FACILITIES)
                || Topics.FIELD_REPORTS.matcher(topic).matches();
    }
}
