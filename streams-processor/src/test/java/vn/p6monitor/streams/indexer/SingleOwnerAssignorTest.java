package vn.p6monitor.streams.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SingleOwnerAssignorTest {
    private static final Node[] NODES = {new Node(0, "localhost", 9092)};
    private static final Cluster CLUSTER = new Cluster(
            "cluster",
            List.of(NODES),
            List.of(partition("values", 0), partition("values", 1), partition("areas", 0)),
            Set.of(),
            Set.of());

    @Test
    void givesEverythingToOneMemberAndNothingToTheOthers() {
        var subscription = new Subscription(List.of("values", "areas"));
        var assignment = new SingleOwnerAssignor()
                .assign(CLUSTER, new GroupSubscription(Map.of("b", subscription, "a", subscription)))
                .groupAssignment();
        assertThat(partitions(assignment, "a"))
                .containsExactlyInAnyOrder(
                        new TopicPartition("values", 0),
                        new TopicPartition("values", 1),
                        new TopicPartition("areas", 0));
        assertThat(partitions(assignment, "b")).isEmpty();
    }

    @Test
    void leavesOutATopicThatIsNotThereYet() {
        var assignment = new SingleOwnerAssignor()
                .assign(CLUSTER, new GroupSubscription(Map.of("a", new Subscription(List.of("areas", "later")))))
                .groupAssignment();
        assertThat(partitions(assignment, "a")).containsExactly(new TopicPartition("areas", 0));
    }

    private static List<TopicPartition> partitions(Map<String, Assignment> assignment, String member) {
        return Objects.requireNonNull(assignment.get(member)).partitions();
    }

    private static PartitionInfo partition(String topic, int partition) {
        return new PartitionInfo(topic, partition, NODES[0], NODES, NODES);
    }
}
