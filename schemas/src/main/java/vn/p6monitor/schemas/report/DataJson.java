package vn.p6monitor.schemas.report;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The values of a section as the contract writes them in JSON.
public final class DataJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DataJson() {}

    /// Every known field in the schema's order; a list only where anything is in it.
    public static ObjectNode write(SectionData data) {
        var json = JSON.objectNode();
        for (var field : data.section().fields()) {
            if (data.isKnown(field.index()) && !isEmptyList(field, data)) json.set(field.name(), write(field, data));
        }
        return json;
    }

    /// What `write` wrote.
    ///
    /// @throws RuntimeException of some kind when it is not that
    public static SectionData read(Section section, JsonNode json) {
        var data = new SectionData.Builder(section);
        for (var said : json.properties()) {
            var field = section.field(said.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(section + " has no field " + said.getKey()));
            put(data, field, said.getValue());
        }
        return data.build();
    }

    private static boolean isEmptyList(Field field, SectionData data) {
        return field.type() == Field.Type.CHOICES && data.value(field.index()) == 0;
    }

    private static JsonNode write(Field field, SectionData data) {
        long value = data.value(field.index());
        return switch (field.type()) {
            case INTEGER -> JSON.numberNode(Math.toIntExact(value));
            case NUMBER -> JSON.numberNode(new BigDecimal(Fraction.text(data.number(field.index()))));
            case YES_NO -> JSON.booleanNode(value != 0);
            case CHOICE -> JSON.stringNode(field.symbols().get((int) value));
            case TEXT -> JSON.stringNode(data.text(field.index()));
            case CHOICES -> {
                var symbols = JSON.arrayNode();
                IntStream.range(0, field.symbols().size())
                        .filter(i -> ((value >>> i) & 1) != 0)
                        .forEach(i -> symbols.add(field.symbols().get(i)));
                yield symbols;
            }
        };
    }

    private static void put(SectionData.Builder data, Field field, JsonNode json) {
        switch (field.type()) {
            case INTEGER -> data.put(field.index(), json.asLong());
            case NUMBER -> data.putNumber(field.index(), json.asDouble());
            case YES_NO -> data.put(field.index(), json.asBoolean() ? 1 : 0);
            case CHOICE -> data.put(field.index(), symbol(field, json));
            case TEXT -> data.putText(field.index(), json.asString());
            case CHOICES -> {
                long symbols = 0;
                for (var one : json) symbols |= 1L << symbol(field, one);
                data.put(field.index(), symbols);
            }
        }
    }

    private static int symbol(Field field, JsonNode json) {
        int symbol = field.symbols().indexOf(json.asString());
        if (symbol < 0) throw new IllegalArgumentException(field.name() + " is never " + json);
        return symbol;
    }
}
