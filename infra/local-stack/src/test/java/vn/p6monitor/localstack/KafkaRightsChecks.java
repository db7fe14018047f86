package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.p6monitor.schemas.access.AccessSetup;
import vn.p6monitor.schemas.access.Principal;
import vn.p6monitor.schemas.topic.RecordEnds;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;

/// Who may do what in the Kafka of a stack.
record KafkaRightsChecks(LocalStack stack) {

    private String address() {
        return stack.address(Child.KAFKA);
    }

    void letNobodyInWhoDoesNotSignIn() {
        var config = Map.<String, Object>of(
                "bootstrap.servers", address(),
                "request.timeout.ms", 2_000,
                "default.api.timeout.ms", 3_000);
        try (var admin = Admin.create(config)) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    void letEachServiceDoWhatItNeedsAndNoMore() throws Exception {
        try (var admin = as(Principal.INGEST)) {
            TopicSetup.ensure(admin, Topics.ALL);
            assertDenied(admin.deleteTopics(List.of(Topics.AREAS)).all());
            assertDenied(admin.createTopics(List.of(new NewTopic("p6.field-reports.99", 1, (short) 1)))
                    .all());
        }
        try (var admin = as(Principal.PROCESSOR)) {
            var own = List.of("p6-g1f1-a-changelog", "p6.area-values.g1f1");
            TopicSetup.make(
                    admin,
                    own.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList());
            admin.deleteTopics(own).all().get(30, TimeUnit.SECONDS);
            assertDenied(admin.deleteTopics(List.of(Topics.AREAS)).all());
        }
        try (var admin = as(Principal.QUERY)) {
            assertThat(RecordEnds.of(admin, IsolationLevel.READ_UNCOMMITTED)).containsKey(Topics.AREAS + "-0");
            assertDenied(admin.deleteTopics(List.of(Topics.AREAS)).all());
        }
        assertDenied(write(Principal.PROCESSOR, Topics.INGESTED_REPORTS));
        assertDenied(write(Principal.QUERY, Topics.AREAS));
        assertThat(write(Principal.INGEST, Topics.REJECTED_REPORTS).get(30, TimeUnit.SECONDS))
                .isNotNull();
    }

    void giveAndTakeRights() throws Exception {
        try (var admin = Admin.create(stack.kafkaAdmin().client(address()))) {
            var little = new Principal("someone", List.of());
            var province = Principal.ofProvince("98");
            var more = new Principal("someone", province.rights());
            AccessSetup.grant(admin, List.of(more, province));
            AccessSetup.grant(admin, List.of(more, province));
            assertThat(entries(admin)).contains("User:someone", "User:province-98");
            AccessSetup.grant(admin, List.of(little));
            assertThat(entries(admin)).contains("User:province-98").doesNotContain("User:someone");
        }
    }

    private static List<String> entries(Admin admin) throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get(30, TimeUnit.SECONDS).stream()
                .map(binding -> binding.entry().principal())
                .toList();
    }

    void letAProvinceInOnceAndAgain() throws Exception {
        for (int times = 0; times < 2; times++) stack.addProvince("97");
        try (var admin = Admin.create(stack.kafkaAdmin().client(address()))) {
            assertThat(AccessSetup.isKnown(admin, "province-97")).isTrue();
            assertThat(AccessSetup.isKnown(admin, "province-96")).isFalse();
        }
        var config = KafkaUser.province("97").client(address());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("p6.field-reports.97", "report")).get(30, TimeUnit.SECONDS);
        }
    }

    private Admin as(Principal service) {
        return Admin.create(KafkaUser.service(service, stack.credentials()).client(address()));
    }

    private Future<RecordMetadata> write(Principal service, String topic) {
        var config = KafkaUser.service(service, stack.credentials()).client(address());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "anything"));
        }
    }

    private static void assertDenied(Future<?> asked) {
        assertThatThrownBy(() -> asked.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(AuthorizationException.class);
    }
}
