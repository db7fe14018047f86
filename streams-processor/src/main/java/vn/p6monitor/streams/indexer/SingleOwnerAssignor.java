package vn.p6monitor.streams.indexer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/// Gives all partitions to one member of the group; the others stand by.
///
/// What is visible can only be told by one who has read everything.
public final class SingleOwnerAssignor implements ConsumerPartitionAssignor {
    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        var members = group.groupSubscription();
        var owner = Collections.min(members.keySet());
        var topics = new HashSet<String>();
        members.values().forEach(subscription -> topics.addAll(subscription.topics()));
        var all = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            int partitions = cluster.partitionCountForTopic(topic) == null ? 0 : cluster.partitionCountForTopic(topic);
            for (int partition = 0; partition < partitions; partition++) all.add(new TopicPartition(topic, partition));
        }
        var assignments = new HashMap<String, Assignment>();
        members.keySet()
                .forEach(member -> assignments.put(member, new Assignment(member.equals(owner) ? all : List.of())));
        return new GroupAssignment(assignments);
    }

    @Override
    public String name() {
        return "single-owner";
    }
}
