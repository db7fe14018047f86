package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.p6monitor.localstack.frontdoor.FrontDoor.Client;
import vn.p6monitor.localstack.frontdoor.Reply;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;

/// Sends by mistake, undoes it, and has judged again what was refused, on a platform that has the sample.
///
/// @param facility code of a school of the sample
record UploadChecks(Platform platform, String facility) {
    private static final Instant SUBMITTED_AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final String UNREGISTERED = "11-late-1";
    private static final String CLASS = "{\"topics\":[\"HEALTH\"],\"sessions\":7,\"attendances\":70}";

    /// Of one upload that replaces a state, corrects nothing and tells of something that never happened.
    void undoAnUpload() throws IOException, InterruptedException {
        var before = platform.asMinistry().everything("2025-05", "2025-07");
        var sent = send(
                Reports.state(facility, "equipment", "2025-05", SUBMITTED_AT, "{\"computers\":900000}"),
                Reports.state(facility, "award", "2025-06", SUBMITTED_AT, """
                        {"level":"NATIONAL","field":"STEM_ROBOTICS","count":99}"""));
        assertThat(sent.body().path("accepted").asInt()).isEqualTo(2);
        platform.awaitCounted();
        assertThat(platform.asMinistry().everything("2025-05", "2025-07")).isNotEqualTo(before);

        var upload = sent.body().path("uploadId").asString();
        var undone = platform.order(Client.MINISTRY, "DELETE", "/api/v1/uploads/" + upload, "application/json", "");
        assertThat(undone.status()).isEqualTo(202);
        assertThat(undone.body().path("accepted").asInt()).isEqualTo(2);
        platform.awaitCounted();
        assertThat(platform.asMinistry().everything("2025-05", "2025-07")).isEqualTo(before);

        var again = platform.order(Client.MINISTRY, "DELETE", "/api/v1/uploads/" + upload, "application/json", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("withdrawnBefore").asInt()).isEqualTo(2);
    }

    /// A class of a centre that is registered only after it was refused.
    void replayWhatWasRefused() throws IOException, InterruptedException {
        long sessions = sessions();
        var line = Reports.state(UNREGISTERED, "digital-skills-class", "2025-05", SUBMITTED_AT, CLASS);
        var sent = send(line, "{\"reportId\":7}");
        assertThat(sent.status()).isEqualTo(422);
        var refused = refusals(sent.body().path("uploadId").asString());
        assertThat(refused)
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactlyInAnyOrder(line, "{\"reportId\":7}");
        var unknown = refused.stream()
                .filter(record -> new String(record.value(), UTF_8).equals(line))
                .findFirst()
                .orElseThrow();
        assertThat(Headers.texts(unknown.headers(), Headers.REASON)).containsExactly("UNKNOWN_FACILITY facility");
        assertThat(Headers.text(unknown.headers(), Headers.LINE)).isEqualTo("1");

        var centre = """
                {"facility":"%s","name":"Trung tâm học tập cộng đồng","kind":"COMMUNITY_LEARNING_CENTRE",\
                "commune2021":"03365","openedOn":"2020-01","sites":[{"site":"main","type":"MAIN"}]}""".formatted(UNREGISTERED);
        assertThat(platform.send("facilities", List.of(centre)).isTaken()).isTrue();
        var id = unknown.partition() + "-" + unknown.offset();
        var replayed = platform.order(
                Client.OPERATOR, "POST", "/api/v1/rejections/replay?rejection=" + id, "application/json", "");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.body().path("accepted").asInt()).isEqualTo(1);
        platform.awaitCounted();
        assertThat(sessions()).isEqualTo(sessions + 7);
    }

    private Reply send(String... lines) throws InterruptedException {
        return platform.order(
                Client.MINISTRY, "POST", "/api/v1/reports", "application/x-ndjson", String.join("\n", lines));
    }

    private long sessions() throws IOException, InterruptedException {
        return platform.asMinistry()
                .value("indicator=CL02&area=11&period=2025-05")
                .path("numerator")
                .asLong();
    }

    /// What was refused of an upload.
    private List<ConsumerRecord<byte[], byte[]>> refusals(String upload) {
        var refusals = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(platform.kafkaClient(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.REJECTED_REPORTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (upload.equals(Headers.text(record.headers(), Headers.UPLOAD))) refusals.add(record);
                }
            }
        }
        return refusals;
    }
}
