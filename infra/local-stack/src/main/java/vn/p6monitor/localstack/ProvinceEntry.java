package vn.p6monitor.localstack;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import vn.p6monitor.schemas.access.AccessSetup;
import vn.p6monitor.schemas.access.Principal;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// What a province's system needs to report by Kafka. All of it may be made again.
record ProvinceEntry(Admin admin, SchemaRegistry registry) {

    static String topic(String province) {
        return Topics.ofProvince(province).name();
    }

    /// Makes the topic, registers the schema under both subjects that clients look for, and gives the rights.
    ///
    /// @return the name to sign in with
    /// @throws org.apache.kafka.common.KafkaException when the broker is away or refuses
    /// @throws vn.p6monitor.schemas.wire.RegistryUnavailableException when the registry does
    String prepare(String province) {
        var principal = Principal.ofProvince(province);
        TopicSetup.ensure(admin, List.of(Topics.ofProvince(province)));
        registry.register(Topics.subject(topic(province)), AvroSchemas.FIELD_REPORT);
        registry.register(topic(province) + "-value", AvroSchemas.FIELD_REPORT);
        AccessSetup.grant(admin, List.of(principal));
        return principal.name();
    }

    boolean isKnown(String user) {
        return AccessSetup.isKnown(admin, user);
    }

    void setPassword(String user, String password) {
        AccessSetup.setPassword(admin, user, password);
    }
}
