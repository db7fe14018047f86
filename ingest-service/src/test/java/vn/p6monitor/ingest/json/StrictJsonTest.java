package vn.p6monitor.ingest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

class StrictJsonTest {
    @Test
    void readsEveryKindOfValue() {
        var object = accepted("""
                {"t":"xã","w":-12,"f":1.0,"e":1e2,"y":true,"n":null,"l":["a",1],"o":{"x":false}}""");
        assertThat(object.members())
                .containsEntry("t", new Text("xã"))
                .containsEntry("w", new WholeNumber("-12"))
                .containsEntry("f", new Fraction(1))
                .containsEntry("e", new Fraction(100))
                .containsEntry("y", new YesNo(true))
                .containsEntry("n", new Null())
                .containsEntry("l", new Items(List.of(new Text("a"), new WholeNumber("1"))));
        assertThat(object.members().get("o")).isEqualTo(new Members(Map.of("x", new YesNo(false)), Set.of()));
    }

    @Test
    void keepsTheNamesThatAreGivenTwice() {
        var object = accepted("""
                {"a":1,"b":2,"a":3,"a":null}""");
        assertThat(object.repeated()).containsExactly("a");
        assertThat(object.members()).containsEntry("a", new WholeNumber("1"));
    }

    @Test
    void readsNumbersOfAnySizeWithoutLosingADigit() {
        assertThat(accepted("{\"n\":" + "9".repeat(100) + "}").members())
                .containsEntry("n", new WholeNumber("9".repeat(100)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "[{}]",
                "1",
                "null",
                "\"a\"",
                "{}{}",
                "{} x",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\" 1}",
                "// c\n{}",
                "{\"a\":\"\\ud83c\"}",
                "{\"a\":\"\\udfeb\\ud83c\"}",
                "{\"\\ud83c\":1}",
                "{\"a\":[[[[[[[[1]]]]]]]]}",
                "{\"a\":\"tab\there\"}"
            })
    void refusesWhatIsNotOneJsonObject(String text) {
        assertThat(read(text.getBytes(UTF_8))).isEqualTo(Verdict.refused(Problem.of(ProblemCode.MALFORMED_JSON, "")));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(read(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'}))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesMoreValuesThanAnyRecordHas() {
        assertThat(read(("{\"a\":[" + "1,".repeat(20_000) + "1]}").getBytes(UTF_8)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(read(("{\"a\":" + "9".repeat(5_000) + "}").getBytes(UTF_8))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesWholeSurrogatePairsInTextAndEscapes() {
        assertThat(accepted("{\"a\":\"🏫\\ud83c\\udfeb\"}").members()).containsEntry("a", new Text("🏫🏫"));
    }

    private static Members accepted(String text) {
        return ((Verdict.Accepted<Members>) read(text.getBytes(UTF_8))).value();
    }

    private static Verdict<Members> read(byte[] bytes) {
        return StrictJson.object(ByteBuffer.wrap(bytes));
    }
}
