package vn.p6monitor.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.ingest.json.JsonValue.Fraction;
import vn.p6monitor.ingest.json.JsonValue.Items;
import vn.p6monitor.ingest.json.JsonValue.Text;
import vn.p6monitor.ingest.json.JsonValue.WholeNumber;
import vn.p6monitor.ingest.json.JsonValue.YesNo;
import vn.p6monitor.schemas.questionnaire.Item;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.report.Sections;

class CellValuesTest {
    private static final CellValues POINT = new CellValues(Notation.POINT);
    private static final CellValues COMMA = new CellValues(Notation.COMMA);

    @Test
    void readsNumbersAndLeavesOthersAsTheyStand() {
        assertThat(POINT.number(Cell.of("007"))).isEqualTo(new WholeNumber("7"));
        assertThat(POINT.number(Cell.of("-1"))).isEqualTo(new WholeNumber("-1"));
        assertThat(POINT.number(Cell.of("20.50"))).isEqualTo(new Fraction(20.5));
        for (var other : List.of("1 000", "1.000.000", "1e3", "20,5", "NaN", "0x1", "9".repeat(19), "1.", "٣")) {
            assertThat(POINT.number(Cell.of(other))).isEqualTo(new Text(other));
        }
    }

    @Test
    void readsACommaInAFractionOnlyWhereTheFileIsWrittenSo() {
        assertThat(COMMA.number(Cell.of("20,5"))).isEqualTo(new Fraction(20.5));
        assertThat(COMMA.number(Cell.of("20.5"))).isEqualTo(new Fraction(20.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Có", "CÓ", "true", "TRUE", "Yes", "x", "1"})
    void readsYes(String word) {
        assertThat(POINT.yesNo(Cell.of(word))).isEqualTo(new YesNo(true));
        var inSeveralCharacters = Normalizer.normalize(word, Normalizer.Form.NFD);
        assertThat(POINT.yesNo(Cell.of(inSeveralCharacters))).isEqualTo(new YesNo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Không", "false", "no", "0"})
    void readsNo(String word) {
        assertThat(POINT.yesNo(Cell.of(word))).isEqualTo(new YesNo(false));
    }

    @Test
    void leavesAWordThatIsNeither() {
        assertThat(POINT.yesNo(Cell.of("maybe"))).isEqualTo(new Text("maybe"));
    }

    @Test
    void readsAChoiceByItsCodeOrItsWords() {
        var item = item("connectivity", "technology");
        for (var word : List.of("MOBILE", "mobile", "Di động", "di động", "Mobile")) {
            assertThat(POINT.choice(Cell.of(word), item)).isEqualTo(new Text("MOBILE"));
        }
        assertThat(POINT.choice(Cell.of("DSL"), item)).isEqualTo(new Text("DSL"));
    }

    @Test
    void readsSeveralChoicesAlsoWhereTheirWordsHoldACommaThemselves() {
        var item = item("digital-skills-class", "topics");
        assertThat(POINT.choices(Cell.of("HEALTH, EDUCATION"), item)).isEqualTo(items("HEALTH", "EDUCATION"));
        assertThat(POINT.choices(Cell.of("Trồng trọt, chăn nuôi"), item)).isEqualTo(items("CULTIVATION"));
        assertThat(POINT.choices(Cell.of("Y tế; Trồng trọt, chăn nuôi;"), item))
                .isEqualTo(items("HEALTH", "CULTIVATION"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05, false, 2025-05",
        "5/2025, false, 2025-05",
        "12-2025, false, 2025-12",
        "13/2025, false, 2025-13",
        "2025-5, false, 2025-5",
        "45778, true, 2025-05",
        "45778, false, 45778",
        "45778.75, true, 2025-05",
        "999999, true, 999999",
        "2025, true, 1905-07",
    })
    void readsAMonthAsATextOrAsTheDateThatAProgramMadeOfIt(String text, boolean number, String month) {
        assertThat(POINT.month(new Cell(text, number))).isEqualTo(new Text(month));
    }

    @Test
    void readsADateWithTimeAsOneOfThisCountry() {
        assertThat(POINT.instant(new Cell("45778.5", true))).isEqualTo(new Text("2025-05-01T05:00:00Z"));
        assertThat(POINT.instant(Cell.of("2025-06-02T08:14:03Z"))).isEqualTo(new Text("2025-06-02T08:14:03Z"));
    }

    private static Items items(String... codes) {
        return new Items(List.of(codes).stream().<JsonValue>map(Text::new).toList());
    }

    private static Item item(String section, String field) {
        var found = Sections.named(section).orElseThrow();
        return Questionnaire.of(found, found.field(field).orElseThrow());
    }
}
