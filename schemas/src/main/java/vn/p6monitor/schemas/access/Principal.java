package vn.p6monitor.schemas.access;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import vn.p6monitor.schemas.topic.KeptTopic;
import vn.p6monitor.schemas.topic.Topics;

/// Who signs in to Kafka under a name, with all that it may do there. What nobody was allowed is denied.
///
/// Idempotent writing needs no right of its own: who may write to a topic may do so.
public record Principal(String name, List<Right> rights) {
    /// The beginning of the names of all topics of field reports.
    private static final String FIELD_REPORTS = "p6.field-reports.";

    /// What a generation calls its own begins so: its internal topics, its groups and its transactions.
    private static final String GENERATIONS = "p6-g";

    /// The door: makes the topics of the record, writes to them, and reads back what was registered and refused.
    public static final Principal INGEST = new Principal(
            "ingest",
            kept().map(topic -> Right.onTopic(topic, CREATE, READ, WRITE)).toList());

    /// The processor: reads the record, and does with the topics of generations what it likes.
    public static final Principal PROCESSOR = new Principal(
            "processor",
            Stream.of(
                            kept().map(topic -> Right.onTopic(topic, CREATE, READ)),
                            Stream.of(Topics.REJECTED_REPORTS, Topics.GENERATIONS)
                                    .map(topic -> Right.onTopic(topic, WRITE)),
                            Stream.of(
                                    Right.onAll(ResourceType.TOPIC, FIELD_REPORTS, READ),
                                    Right.onAll(ResourceType.TOPIC, GENERATIONS, CREATE, READ, WRITE, DELETE),
                                    Right.onAll(ResourceType.TOPIC, "p6.area-values.g", CREATE, READ, WRITE, DELETE),
                                    Right.onAll(ResourceType.GROUP, "p6-", READ, DELETE),
                                    Right.onAll(ResourceType.TRANSACTIONAL_ID, GENERATIONS, WRITE)))
                    .flatMap(rights -> rights)
                    .toList());

    /// The query-api: asks where the topics of the record end, and reads none of them.
    public static final Principal QUERY = new Principal(
            "query",
            Stream.concat(
                            kept().map(topic -> Right.onTopic(topic, DESCRIBE)),
                            Stream.of(Right.onAll(ResourceType.TOPIC, FIELD_REPORTS, DESCRIBE)))
                    .toList());

    /// The platform's own.
    public static final List<Principal> SERVICES = List.of(INGEST, PROCESSOR, QUERY);

    public Principal {
        rights = List.copyOf(rights);
    }

    /// A province's system: writes what it reports to its own topic, and does nothing else.
    ///
    /// @param province its 2025 code
    public static Principal ofProvince(String province) {
        return new Principal(
                "province-" + province,
                List.of(Right.onTopic(Topics.ofProvince(province).name(), WRITE)));
    }

    private static Stream<String> kept() {
        return Topics.ALL.stream().map(KeptTopic::name);
    }

    /// As Kafka names it.
    String user() {
        return "User:" + name;
    }

    Set<AclBinding> bindings() {
        return rights.stream().flatMap(right -> right.bindings(user())).collect(Collectors.toSet());
    }
}
