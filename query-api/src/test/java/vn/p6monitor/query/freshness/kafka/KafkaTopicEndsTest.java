package vn.p6monitor.query.freshness.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

class KafkaTopicEndsTest {
    @ParameterizedTest
    @ValueSource(strings = {"p6.areas", "p6.facilities", "p6.field-reports.ingest", "p6.field-reports.11"})
    void numbersAreComputedFromTheseTopics(String topic) {
        assertThat(KafkaTopicEnds.isInput(topic)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p6.rejected-reports",
                "p6.area-values.g1",
                "p6.field-reports.1",
                "p6.field-reports.x",
                "x.p6.areas"
            })
    void andNotFromThese(String topic) {
        assertThat(KafkaTopicEnds.isInput(topic)).isFalse();
    }

    @Test
    void aBrokerThatIsAwayIsTheWorldsFault() {
        var settings = new KafkaSettings("127.0.0.1:1", Duration.ofMillis(300));
        try (var kafka = new KafkaConfiguration().kafka(settings)) {
            assertThatThrownBy(() -> new KafkaTopicEnds(kafka).now())
                    .asInstanceOf(type(ProblemException.class))
                    .extracting(ProblemException::code)
                    .isEqualTo(ProblemCode.KAFKA_UNAVAILABLE);
        }
    }
}
