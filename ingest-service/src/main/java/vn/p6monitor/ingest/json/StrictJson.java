package vn.p6monitor.ingest.json;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.ingest.json.JsonValue.Fraction;
import vn.p6monitor.ingest.json.JsonValue.Items;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.JsonValue.Null;
import vn.p6monitor.ingest.json.JsonValue.Text;
import vn.p6monitor.ingest.json.JsonValue.WholeNumber;
import vn.p6monitor.ingest.json.JsonValue.YesNo;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Reads one JSON object and nothing after it; bounded in depth and in the number of values.
public final class StrictJson {
    private static final int DEEPEST = 8;
    private static final int MOST_TOKENS = 10_000;
    private static final int LONGEST_NUMBER = 400;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .build();

    private StrictJson() {}

    /// The object that these bytes of an array are in UTF-8, or `MALFORMED_JSON`.
    public static Verdict<Members> object(ByteBuffer bytes) {
        try (var parser =
                MAPPER.createParser(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return malformed();
            var object = members(parser);
            return parser.nextToken() == null ? Verdict.accepted(object) : malformed();
        } catch (JacksonException _) {
            return malformed();
        }
    }

    private static Verdict<Members> malformed() {
        return Verdict.refused(Problem.of(ProblemCode.MALFORMED_JSON, ""));
    }

    private static Members members(JsonParser parser) {
        var members = new LinkedHashMap<String, JsonValue>();
        Set<String> repeated = Set.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = whole(parser.currentName(), parser);
            parser.nextToken();
            if (members.putIfAbsent(name, value(parser)) != null) {
                if (repeated.isEmpty()) repeated = new LinkedHashSet<>();
                repeated.add(name);
            }
        }
        return new Members(members, repeated);
    }

    private static JsonValue value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Text(whole(parser.getString(), parser));
            case VALUE_NUMBER_INT -> new WholeNumber(parser.getString());
            case VALUE_NUMBER_FLOAT -> new Fraction(parser.getDoubleValue());
            case VALUE_TRUE -> new YesNo(true);
            case VALUE_FALSE -> new YesNo(false);
            case VALUE_NULL -> new Null();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new StreamReadException(parser, "no value");
        };
    }

    private static Items items(JsonParser parser) {
        var items = new ArrayList<JsonValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
        return new Items(items);
    }

    /// Half a surrogate pair can be written in JSON, but never again in UTF-8.
    private static String whole(String text, JsonParser parser) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isHalf(text.codePointAt(i))) throw new StreamReadException(parser, "half a surrogate pair");
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
