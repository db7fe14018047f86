package vn.p6monitor.benchmarks.measure;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import vn.p6monitor.schemas.topic.RecordEnds;
import vn.p6monitor.schemas.topic.Topics;

/// What a chain of tables has still to read, of the events and of what its own stages send one another.
///
/// A change that lies in a cache is sent on before the offset that it came from is committed. So where all that there
/// is was committed, there is nothing more to come.
final class Lag {
    private final Broker broker;
    private final String applicationId;

    Lag(Broker broker, String applicationId) {
        this.broker = broker;
        this.applicationId = applicationId;
    }

    boolean isNone() {
        var committed = Broker.get(
                broker.admin().listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
        return ends().entrySet().stream().allMatch(end -> {
            var offset = committed.get(end.getKey());
            return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends() {
        var names = broker.topics(topic -> Topics.FACILITIES.equals(topic)
                || Topics.INGESTED_REPORTS.equals(topic)
                || (topic.startsWith(applicationId + "-") && topic.endsWith("-repartition")));
        return ends(broker, names);
    }

    /// Where the partitions of the input topics end, by name, of those that have anything.
    static Map<String, Long> ofRecord(Broker broker) {
        return RecordEnds.of(broker.admin(), IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<TopicPartition, Long> ends(Broker broker, Collection<String> topics) {
        var partitions = Broker.get(broker.admin().describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return Broker.get(broker.admin().listOffsets(partitions).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
