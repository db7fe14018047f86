package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

class DocumentsTest {
    static final List<Arguments> DOCUMENTS = List.of(
            Arguments.of("areas", AreaDocument.class),
            Arguments.of("area-values", AreaValuesDocument.class),
            Arguments.of("flags", FlagsDocument.class),
            Arguments.of("progress", ProgressDocument.class),
            Arguments.of("reports", ReportDocument.class),
            Arguments.of("rejections", RejectionDocument.class),
            Arguments.of("uploads", UploadDocument.class),
            Arguments.of("registrations", RegistrationDocument.class));

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
    void tellWhatAFlagTells() {
        var jump = new Flag(
                FlagRule.SUDDEN_CHANGE,
                Sections.named("enrolment").orElseThrow(),
                "main",
                Month.of(2025, 5),
                new UUID(1, 2),
                "learners",
                61L,
                20L);
        var late = new Flag(
                FlagRule.RECEIVED_LATE, jump.section(), "main", Month.of(2025, 6), new UUID(1, 3), null, 91L, 90L);
        var conflict = new Flag(
                FlagRule.CONFLICTING_REVISION, jump.section(), "main", jump.month(), new UUID(1, 2), null, 0L, null);
        var document = FlagsDocument.of(
                "11-TH-0042", 3, "PRIMARY", List.of("2025/VN", "2025/11"), List.of(jump, conflict, late, late));
        assertThat(document.rules()).containsExactly("CONFLICTING_REVISION", "RECEIVED_LATE", "SUDDEN_CHANGE");
        assertThat(document.flags().stream().map(FlagsDocument.Entry::flag))
                .containsExactly(jump, conflict, late, late);
        assertThat(index("flags")
                        .path("mappings")
                        .path("properties")
                        .path("flags")
                        .path("properties")
                        .propertyNames())
                .containsExactlyElementsOf(Arrays.stream(FlagsDocument.Entry.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(FlagsDocument.id("11-TH-0042", 3)).isEqualTo("11-TH-0042/3");
        assertThat(FlagsDocument.area(BoundarySet.SET_2021, "11")).isEqualTo("2021/11");
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
