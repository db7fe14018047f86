package vn.p6monitor.schemas.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.p6monitor.schemas.index.ProgressDocument;

/// Where the record ends. Which topics there are is asked each time: a province may just have joined.
public final class RecordEnds {
    private RecordEnds() {}

    /// The offset of the next record of each partition, named as in `ProgressDocument.partition`.
    ///
    /// @param isolation whether what a sender's open transaction holds counts
    /// @throws KafkaException when the broker is away or refuses
    public static SortedMap<String, Long> of(Admin admin, IsolationLevel isolation) {
        return of(admin, Topics.RECORD, isolation);
    }

    /// The same of other topics.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public static SortedMap<String, Long> of(Admin admin, Pattern topics, IsolationLevel isolation) {
        try {
            var ends = new TreeMap<String, Long>();
            admin.listOffsets(latest(admin, topics), new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(
                            ProgressDocument.partition(partition.topic(), partition.partition()), end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("the ends of the record cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading the ends of the record", e);
        }
    }

    private static Map<TopicPartition, OffsetSpec> latest(Admin admin, Pattern topics)
            throws ExecutionException, InterruptedException {
        var names = admin.listTopics().names().get().stream()
                .filter(name -> topics.matcher(name).matches())
                .toList();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return latest;
    }
}
