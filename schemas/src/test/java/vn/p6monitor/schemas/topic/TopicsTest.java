package vn.p6monitor.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    @ParameterizedTest
    @ValueSource(strings = {"p6.field-reports.ingest", "p6.field-reports.11", "p6.field-reports.01"})
    void takeTheProvincesAndTheIngestServicesForFieldReports(String topic) {
        assertThat(Topics.FIELD_REPORTS.matcher(topic).matches()).isTrue();
        assertThat(Topics.subject(topic)).isEqualTo("p6.field-reports-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p6.field-reports",
                "p6.field-reports.1",
                "p6.field-reports.111",
                "p6.field-reports.VN",
                "p6.field-reports.ingested",
                "p6xfield-reports.11",
                "x.p6.field-reports.11",
                "p6.facilities"
            })
    void takeNoOtherForFieldReports(String topic) {
        assertThat(Topics.FIELD_REPORTS.matcher(topic).matches()).isFalse();
        assertThat(Topics.subject(topic)).isEqualTo(topic + "-value");
    }

    @ParameterizedTest
    @CsvSource({"p6.areas, p6.areas-value", "p6.facilities, p6.facilities-value"})
    void haveASubjectEach(String topic, String subject) {
        assertThat(Topics.subject(topic)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "p6.areas, true",
        "p6.facilities, true",
        "p6.field-reports.ingest, true",
        "p6.field-reports.11, true",
        "p6.rejected-reports, false",
        "p6.uploads, false",
        "p6.areas-value, false",
        "p6.area-values.g1f1, false",
        "p6.generations, false",
        "p6.field-reports.1, false",
        "xp6.areas, false"
    })
    void tellWhatTheNumbersAreComputedFrom(String topic, boolean computedFrom) {
        assertThat(Topics.RECORD.matcher(topic).matches()).isEqualTo(computedFrom);
    }

    @Test
    void giveEachProvinceItsOwn() {
        assertThat(Topics.ofProvince("11")).isEqualTo(new KeptTopic("p6.field-reports.11", 2));
        assertThat(Topics.province(Topics.ofProvince("11").name())).isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "111", "ingest", "VN", "11 "})
    void giveNoneToWhatIsNoProvince(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topics.ofProvince(code));
    }

    @Test
    void areAllThatTheServicesReadAndWrite() {
        assertThat(Topics.ALL)
                .containsExactly(
                        new KeptTopic("p6.areas", 1),
                        new KeptTopic("p6.facilities", 4),
                        new KeptTopic("p6.generations", 1),
                        new KeptTopic("p6.field-reports.ingest", 4),
                        new KeptTopic("p6.rejected-reports", 4),
                        new KeptTopic("p6.uploads", 4));
    }

    @Test
    void areKeptForEverWithTheBrokersTimeStamps() {
        assertThat(Topics.ALL).allSatisfy(topic -> {
            var made = topic.toNewTopic();
            assertThat(made.name()).isEqualTo(topic.name());
            assertThat(made.numPartitions()).isEqualTo(topic.partitions());
            // The broker's default: one where it is alone, three elsewhere.
            assertThat(made.replicationFactor()).isEqualTo((short) -1);
            assertThat(made.configs())
                    .isEqualTo(Map.of(
                            "cleanup.policy", "delete",
                            "retention.ms", "-1",
                            "retention.bytes", "-1",
                            "message.timestamp.type", "LogAppendTime",
                            "max.message.bytes", "1048588"));
        });
    }
}
