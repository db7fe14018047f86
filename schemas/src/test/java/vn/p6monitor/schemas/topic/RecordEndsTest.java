package vn.p6monitor.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordEndsTest {
    private final Broker broker = new Broker();

    @AfterEach
    void close() {
        broker.close();
    }

    /// Kafka's own stand-in, which also tells apart what is committed.
    private static final class Broker extends MockAdminClient {
        private final Map<TopicPartition, Long> committed = new HashMap<>();
        private final Map<TopicPartition, Long> written = new HashMap<>();

        private Broker() {
            this(new Node(0, "localhost", 9092));
        }

        private Broker(Node node) {
            super(List.of(node), node);
        }

        void holds(String topic, int partition, long committedUpTo, long writtenUpTo) {
            committed.put(new TopicPartition(topic, partition), committedUpTo);
            written.put(new TopicPartition(topic, partition), writtenUpTo);
        }

        @Override
        public synchronized ListOffsetsResult listOffsets(
                Map<TopicPartition, OffsetSpec> asked, ListOffsetsOptions options) {
            updateEndOffsets(options.isolationLevel() == IsolationLevel.READ_COMMITTED ? committed : written);
            return super.listOffsets(asked, options);
        }
    }

    private void has(String topic, int partitions) {
        broker.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)));
    }

    @Test
    void areThoseOfEveryPartitionOfTheRecordAndOfNothingElse() {
        has("p6.areas", 1);
        has("p6.facilities", 2);
        has("p6.field-reports.11", 1);
        has("p6.rejected-reports", 1);
        has("p6.area-values.g1", 1);
        broker.holds("p6.areas", 0, 3400, 3400);
        broker.holds("p6.facilities", 0, 0, 0);
        broker.holds("p6.facilities", 1, 7, 7);
        broker.holds("p6.field-reports.11", 0, 12, 12);
        assertThat(RecordEnds.of(broker, IsolationLevel.READ_COMMITTED))
                .containsExactly(
                        Map.entry("p6.areas-0", 3400L),
                        Map.entry("p6.facilities-0", 0L),
                        Map.entry("p6.facilities-1", 7L),
                        Map.entry("p6.field-reports.11-0", 12L));
    }

    @Test
    void comeBeforeWhatIsNotCommittedUnlessItIsAskedFor() {
        has("p6.areas", 1);
        broker.holds("p6.areas", 0, 5, 8);
        assertThat(RecordEnds.of(broker, IsolationLevel.READ_COMMITTED)).containsExactly(Map.entry("p6.areas-0", 5L));
        assertThat(RecordEnds.of(broker, IsolationLevel.READ_UNCOMMITTED)).containsExactly(Map.entry("p6.areas-0", 8L));
    }

    @Test
    void areThoseOfATopicThatHasJustBeenMadeToo() {
        has("p6.areas", 1);
        broker.holds("p6.areas", 0, 0, 0);
        assertThat(RecordEnds.of(broker, IsolationLevel.READ_COMMITTED)).containsOnlyKeys("p6.areas-0");
        has("p6.field-reports.98", 1);
        broker.holds("p6.field-reports.98", 0, 1, 1);
        assertThat(RecordEnds.of(broker, IsolationLevel.READ_COMMITTED))
                .containsOnlyKeys("p6.areas-0", "p6.field-reports.98-0");
    }

    @Test
    void cannotBeReadWhileTheBrokerIsAway() {
        broker.timeoutNextRequest(1);
        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(() -> RecordEnds.of(broker, IsolationLevel.READ_COMMITTED))
                .withMessage("the ends of the record cannot be read")
                .withCauseInstanceOf(TimeoutException.class);
    }
}
