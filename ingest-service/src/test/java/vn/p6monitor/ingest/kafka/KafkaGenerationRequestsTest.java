package vn.p6monitor.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.generation.GenerationRequestCodec;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.topic.Topics;

class KafkaGenerationRequestsTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.GENERATIONS, 0);
    private static final GenerationRequest RELEASE =
            new GenerationRequest(Reason.RELEASE, Catalogue.standardText(), "streams-processor");
    private static final GenerationRequest REBUILD = new GenerationRequest(Reason.REBUILD, null, "operator");

    private final Wires wires = new Wires(new InMemoryRegistry());
    private final List<byte[]> topic = new ArrayList<>();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private boolean prepared = true;
    private final KafkaGenerationRequests requests =
            new KafkaGenerationRequests(this::consumer, () -> producer, wires, () -> prepared, Duration.ofSeconds(5));

    @Test
    void readsTheTopicToItsEnd() {
        topic.add(bytes(RELEASE));
        topic.add(bytes(REBUILD));
        assertThat(requests.untilNow().wanted())
                .contains(new GenerationLog.Asked(Generation.numbered(2), Catalogue.standardText()));
    }

    @Test
    void leavesAsideWhatCannotBeComputed() {
        topic.add(bytes(RELEASE));
        topic.add(bytes(new GenerationRequest(Reason.CATALOGUE, "indicators: none", "ministry")));
        topic.add(new byte[] {1, 2, 3});
        assertThat(requests.untilNow().wanted().map(GenerationLog.Asked::generation))
                .contains(Generation.numbered(1));
    }

    @Test
    void namesTheGenerationByTheOffset() {
        assertThat(requests.ask(RELEASE)).isEqualTo(Generation.numbered(1));
        assertThat(requests.ask(REBUILD)).isEqualTo(Generation.numbered(2));
        assertThat(producer.history())
                .hasSize(2)
                .allMatch(record -> record.topic().equals(Topics.GENERATIONS));
    }

    @Test
    void saysWhenTheBrokerIsAway() {
        producer.sendException = new TimeoutException("no broker answers");
        assertThatExceptionOfType(EventsUnavailableException.class).isThrownBy(() -> requests.ask(REBUILD));
        var away = new KafkaGenerationRequests(
                () -> {
                    throw new KafkaException("no broker answers");
                },
                () -> producer,
                wires,
                () -> true,
                Duration.ofSeconds(5));
        assertThatExceptionOfType(EventsUnavailableException.class).isThrownBy(away::untilNow);
    }

    @Test
    void asksForNothingBeforeTheTopicIsThere() {
        prepared = false;
        assertThatExceptionOfType(EventsUnavailableException.class).isThrownBy(() -> requests.ask(REBUILD));
        assertThatExceptionOfType(EventsUnavailableException.class).isThrownBy(requests::untilNow);
        assertThat(producer.history()).isEmpty();
    }

    private Consumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) topic.size()));
        consumer.schedulePollTask(() -> {
            for (int offset = 0; offset < topic.size(); offset++) {
                consumer.addRecord(new ConsumerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), offset, new byte[0], topic.get(offset)));
            }
        });
        return consumer;
    }

    private byte[] bytes(GenerationRequest request) {
        return wires.of(Topics.GENERATIONS)
                .encode(Topics.subject(Topics.GENERATIONS), GenerationRequestCodec.encode(request));
    }
}
