package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {
    static final List<Arguments> DOCUMENTS = List.of(
            Arguments.of("areas", AreaDocument.class),
            Arguments.of("area-values", AreaValuesDocument.class),
            Arguments.of("progress", ProgressDocument.class));

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void haveOnlyFieldsOfTheirStrictMappings(String index, Class<?> document) {
        var mappings = index(index).path("mappings");
        assertThat(mappings.path("dynamic").stringValue()).isEqualTo("strict");
        assertThat(mappings.path("properties").propertyNames())
                .containsAll(Arrays.stream(document.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void becomeVisibleOnlyWhenTheIndexerSaysSo(String index, Class<?> document) {
        assertThat(document).isRecord();
        assertThat(index(index).path("settings").path("refresh_interval").stringValue())
                .isEqualTo("-1");
    }

    @Test
    void areKnownByTheirAreaAndKind() {
        assertThat(AreaValuesDocument.id("2021", "03365", "PRIMARY", 0)).isEqualTo("2021/03365/PRIMARY/0");
        assertThat(AreaValuesDocument.id("2025", "VN", AreaValuesDocument.ALL_KINDS, 3))
                .isEqualTo("2025/VN/*/3");
    }

    @Test
    void nameAPartitionAsKafkaDoes() {
        assertThat(ProgressDocument.partition("p6.facilities", 3)).isEqualTo("p6.facilities-3");
    }

    @Test
    void doNotChangeWithTheMapTheyWereMadeOf() {
        var passed = new TreeMap<>(Map.of("p6.areas-0", 5L));
        var document = new ProgressDocument(passed, null);
        passed.put("p6.areas-0", 6L);
        assertThat(document.passed()).isEqualTo(Map.of("p6.areas-0", 5L));
    }

    private static JsonNode index(String name) {
        return JSON.readTree(
                Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("/index/" + name + ".json")));
    }
}
