package vn.p6monitor.query.freshness.kafka;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.freshness.TopicEnds;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.schemas.topic.RecordEnds;
import vn.p6monitor.schemas.topic.Topics;

/// Asks Kafka for the ends; what a sender has yet to commit is on its way too.
@Repository
class KafkaTopicEnds implements TopicEnds {
    private static final Pattern READ = Pattern.compile(Topics.RECORD + "|p6\\.(rejected-reports|uploads)");

    private final Admin kafka;

    KafkaTopicEnds(Admin kafka) {
        this.kafka = kafka;
    }

    @Override
    public Map<String, Long> now() {
        try {
            return RecordEnds.of(kafka, READ, IsolationLevel.READ_UNCOMMITTED);
        } catch (KafkaException e) {
            throw ProblemException.because(e, ProblemCode.KAFKA_UNAVAILABLE);
        }
    }
}
