package vn.p6monitor.query.freshness.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/// Needs a broker, named by the system property `p6.test.kafka`, where there is no topic of province 98 yet.
class KafkaTopicEndsIT {
    @Test
    void seesATopicThatHasJustBeenMadeAndWhatIsInIt() throws Exception {
        var servers = Objects.requireNonNull(
                System.getProperty("p6.test.kafka"), "give the address of a broker: -Dp6.test.kafka=");
        var topic = "p6.field-reports.98";
        try (var kafka = new KafkaConfiguration().kafka(new KafkaSettings(servers, Duration.ofSeconds(5), Map.of()))) {
            var ends = new KafkaTopicEnds(kafka);
            assertThat(ends.now()).doesNotContainKey(topic + "-0");
            kafka.createTopics(List.of(new NewTopic(topic, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            try (var producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {1}))
                        .get();
            }
            assertThat(ends.now()).containsEntry(topic + "-0", 0L).containsEntry(topic + "-1", 1L);
            kafka.deleteTopics(List.of(topic)).all().get();
        }
    }
}
