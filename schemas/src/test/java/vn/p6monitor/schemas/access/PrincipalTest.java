package vn.p6monitor.schemas.access;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.topic.KeptTopic;
import vn.p6monitor.schemas.topic.Topics;

class PrincipalTest {
    private static final Generation GENERATION = Generation.numbered(7);

    /// What a principal may do with one thing, `DESCRIBE` left out where it is implied.
    private static Set<AclOperation> allowed(Principal principal, ResourceType resource, String name) {
        return principal.rights().stream()
                .filter(right -> right.resource() == resource)
                .filter(right -> right.pattern() == PatternType.PREFIXED
                        ? name.startsWith(right.name())
                        : name.equals(right.name()))
                .flatMap(right -> right.operations().stream())
                .collect(Collectors.toSet());
    }

    private static Set<AclOperation> onTopic(Principal principal, String topic) {
        return allowed(principal, ResourceType.TOPIC, topic);
    }

    static Stream<String> kept() {
        return Topics.ALL.stream().map(KeptTopic::name);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void theTopicsOfTheRecordAreMadeByEitherWriterAndDeletedByNobody(String topic) {
        assertThat(onTopic(Principal.INGEST, topic)).containsExactlyInAnyOrder(CREATE, READ, WRITE);
        assertThat(onTopic(Principal.PROCESSOR, topic)).contains(CREATE, READ).doesNotContain(DELETE);
        assertThat(onTopic(Principal.QUERY, topic)).containsExactly(DESCRIBE);
    }

    @Test
    void theProcessorWritesNothingOfWhatWasSaid() {
        assertThat(kept().filter(topic -> onTopic(Principal.PROCESSOR, topic).contains(WRITE)))
                .containsExactlyInAnyOrder(Topics.REJECTED_REPORTS, Topics.GENERATIONS);
        assertThat(onTopic(Principal.PROCESSOR, "p6.field-reports.11")).containsExactly(READ);
    }

    @Test
    void theProcessorKeepsWhatBelongsToGenerations() {
        for (var topic :
                Set.of(GENERATION.areaValuesTopic(), GENERATION.applicationId() + "-settled-reports-changelog")) {
            assertThat(onTopic(Principal.PROCESSOR, topic)).containsExactlyInAnyOrder(CREATE, READ, WRITE, DELETE);
            for (var other : Set.of(Principal.INGEST, Principal.QUERY, Principal.ofProvince("11"))) {
                assertThat(onTopic(other, topic)).isEmpty();
            }
        }
        for (var group : Set.of(GENERATION.applicationId(), GENERATION.indexerGroup())) {
            assertThat(allowed(Principal.PROCESSOR, ResourceType.GROUP, group)).containsExactlyInAnyOrder(READ, DELETE);
        }
        assertThat(allowed(Principal.PROCESSOR, ResourceType.TRANSACTIONAL_ID, GENERATION.applicationId() + "-1"))
                .containsExactly(WRITE);
    }

    @Test
    void nobodyButTheProcessorHasGroupsOrTransactions() {
        for (var other : Set.of(Principal.INGEST, Principal.QUERY, Principal.ofProvince("11"))) {
            assertThat(other.rights()).extracting(Right::resource).containsOnly(ResourceType.TOPIC);
        }
    }

    @Test
    void aProvinceWritesToItsOwnTopicAndDoesNothingElse() {
        var province = Principal.ofProvince("11");
        assertThat(province.name()).isEqualTo("province-11");
        assertThat(province.rights())
                .containsExactly(
                        new Right(ResourceType.TOPIC, PatternType.LITERAL, "p6.field-reports.11", Set.of(WRITE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p6.field-reports.ingest", "p6.field-reports.1", "p6.field-reports.111", "p6.facilities"})
    void aProvinceHasNothingToDoWithTopicsOfOthers(String topic) {
        assertThat(onTopic(Principal.ofProvince("11"), topic)).isEmpty();
    }

    @Test
    void everyRightBecomesOneEntryForEachOperation() {
        var principal = Principal.ofProvince("11");
        assertThat(principal.bindings()).singleElement().satisfies(binding -> {
            assertThat(binding.entry().principal()).isEqualTo("User:province-11");
            assertThat(binding.pattern().name()).isEqualTo("p6.field-reports.11");
        });
        assertThat(Principal.QUERY.bindings()).hasSize(Topics.ALL.size() + 1);
    }
}
