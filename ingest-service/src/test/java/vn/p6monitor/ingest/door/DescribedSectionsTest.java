package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// The questionnaire in `/openapi.yaml` is the one by which reports are judged.
class DescribedSectionsTest {
    private static final JsonNode SCHEMAS = DescriptionTest.DOCUMENT.at("#/components/schemas");

    static List<Section> sections() {
        return Sections.all();
    }

    @Test
    void areAllThere() {
        var report = SCHEMAS.path("Report");
        var names = sections().stream().map(Section::name).toList();
        assertThat(report.path("properties")
                        .path("section")
                        .path("enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(names);
        assertThat(report.path("allOf")
                        .valueStream()
                        .map(rule -> rule.at("/if/properties/section/const").asString() + " "
                                + rule.at("/then/properties/data/$ref").asString()))
                .containsExactlyElementsOf(names.stream()
                        .map(name -> name + " #/components/schemas/Data." + name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void haveTheFieldsThatAreAsked(Section section) {
        var described = (ObjectNode) SCHEMAS.path("Data." + section.name()).deepCopy();
        described.remove("description");
        assertThat(described).as("it should be %s", schema(section)).isEqualTo(schema(section));
    }

    private static ObjectNode schema(Section section) {
        var schema = JsonMapper.shared().createObjectNode();
        schema.put("type", "object").put("additionalProperties", false);
        var required = section.fields().stream().filter(Field::required).toList();
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(field -> names.add(field.name()));
        }
        var properties = schema.putObject("properties");
        section.fields().forEach(field -> properties.set(field.name(), schema(field)));
        return schema;
    }

    private static ObjectNode schema(Field field) {
        var schema = JsonMapper.shared().createObjectNode();
        var limits = field.limits();
        switch (field.type()) {
            case INTEGER, NUMBER -> {
                schema.put("type", field.type() == Field.Type.INTEGER ? "integer" : "number");
                schema.put(limits.exclusive() ? "exclusiveMinimum" : "minimum", (int) limits.min());
                schema.put("maximum", (int) limits.max());
            }
            case YES_NO -> schema.put("type", "boolean");
            case CHOICE -> choice(schema, field);
            case CHOICES -> {
                schema.put("type", "array").put("uniqueItems", true);
                if (limits.min() > 0) schema.put("minItems", (int) limits.min());
                schema.put("maxItems", field.symbols().size());
                choice(schema.putObject("items"), field);
            }
            case TEXT -> schema.put("type", "string").put("minLength", 1).put("maxLength", (int) limits.max());
        }
        if (field.partOf() != null) schema.put("x-part-of", field.partOf());
        return schema;
    }

    private static void choice(ObjectNode schema, Field field) {
        var symbols = schema.putArray("enum");
        field.symbols().forEach(symbols::add);
    }
}
