package vn.p6monitor.query.freshness.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

class KafkaTopicEndsTest {
    @Test
    void aBrokerThatIsAwayIsTheWorldsFault() {
        var settings = new KafkaSettings("127.0.0.1:1", Duration.ofMillis(300), Map.of());
        try (var kafka = new KafkaConfiguration().kafka(settings)) {
            assertThatThrownBy(() -> new KafkaTopicEnds(kafka).now())
                    .asInstanceOf(type(ProblemException.class))
                    .extracting(ProblemException::code)
                    .isEqualTo(ProblemCode.KAFKA_UNAVAILABLE);
        }
    }
}
