package vn.p6monitor.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicSetupTest {
    private final MockAdminClient admin = MockAdminClient.create()
            .numBrokers(1)
            .defaultReplicationFactor((short) 1)
            .build();

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void makesEveryTopic() throws Exception {
        TopicSetup.ensure(admin, Topics.ALL);
        assertThat(names(admin))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.ALL.stream().map(KeptTopic::name).toList());
        assertThat(partitions("p6.areas")).isEqualTo(1);
        assertThat(partitions("p6.facilities")).isEqualTo(4);
    }

    @Test
    void leavesThoseThatAreThereAsTheyAre() throws Exception {
        TopicSetup.ensure(admin, List.of(new KeptTopic("p6.areas", 1)));
        TopicSetup.ensure(admin, List.of(new KeptTopic("p6.areas", 3), new KeptTopic("p6.facilities", 4)));
        TopicSetup.ensure(admin, List.of(new KeptTopic("p6.areas", 3), new KeptTopic("p6.facilities", 4)));
        assertThat(partitions("p6.areas")).isEqualTo(1);
        assertThat(partitions("p6.facilities")).isEqualTo(4);
    }

    @Test
    void saysWhichTopicCouldNotBeMade() {
        admin.timeoutNextRequest(1);
        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(() -> TopicSetup.ensure(admin, List.of(new KeptTopic("p6.areas", 1))))
                .withMessage("the topic p6.areas could not be made")
                .withCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void makesTopicsThatAreNotKeptForEverToo() throws Exception {
        var changing = new NewTopic("p6.area-values.g1", 2, (short) 1);
        TopicSetup.make(admin, List.of(changing));
        TopicSetup.make(admin, List.of(changing));
        assertThat(partitions("p6.area-values.g1")).isEqualTo(2);
    }

    private int partitions(String topic) throws ExecutionException, InterruptedException {
        var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
        return Objects.requireNonNull(described.get(topic)).partitions().size();
    }

    private static Iterable<String> names(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }
}
