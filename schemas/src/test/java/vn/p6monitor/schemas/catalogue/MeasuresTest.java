package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.catalogue.Measure.Aspect;

class MeasuresTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final Measures MEASURES = new Measures(CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "CN01,  0,  1,  2,  3",
        "CN02,  4,  1,  5,  3",
        "CN03,  6,  1,  7,  3",
        "CN04,  8,  1,  9,  3",
        "CN05, 10, -1, 11,  3",
        "DV01, 12, -1, 13, 14",
        "DV02, 15, 16, 17, 14",
        "DV03, 18, -1, 19, 14",
        "DV04, 20, 21, 22, 14",
        "HR01, 23, 24, 25, 14",
        "HR02, 26, 27, 28, 14",
        "HR03, 29, 30, 31, 32"
    })
    void haveTheirNumbersByTheOrderOfTheCatalogue(
            String code, int numerator, int denominator, int known, int expected) {
        // What is stored goes by these numbers: another numbering is another generation.
        assertThat(MEASURES.of(indicator(code)))
                .isEqualTo(new Measures.OfIndicator(numerator, denominator, known, expected));
    }

    @Test
    void areNumberedByTheirPositionsAndListedOnce() {
        assertThat(MEASURES.all()).hasSize(33).doesNotHaveDuplicates();
        var used = CATALOGUE.indicators().stream()
                .map(MEASURES::of)
                .flatMapToInt(of -> IntStream.of(of.numerator(), of.denominator(), of.known(), of.expected()))
                .filter(number -> number >= 0)
                .distinct()
                .sorted()
                .boxed();
        assertThat(used)
                .containsExactlyElementsOf(IntStream.range(0, 33).boxed().toList());
    }

    @Test
    void sayWhatIsSummed() {
        for (var indicator : CATALOGUE.indicators()) {
            var of = MEASURES.of(indicator);
            assertThat(MEASURES.all().get(of.numerator()))
                    .isEqualTo(measure(indicator, indicator.numerator(), Aspect.VALUE));
            assertThat(MEASURES.all().get(of.known()))
                    .isEqualTo(measure(indicator, indicator.numerator(), Aspect.KNOWN));
            if (indicator.denominator() != null) {
                assertThat(MEASURES.all().get(of.denominator()))
                        .isEqualTo(measure(indicator, indicator.denominator(), Aspect.VALUE));
            }
        }
    }

    @Test
    void expectEveryOpenUnitWhereThereIsNoCondition() {
        var sites = MEASURES.all().get(MEASURES.of(indicator("CN01")).expected());
        assertThat(sites).isEqualTo(measure(indicator("CN01"), Term.OPEN, Aspect.EXPECTED));
        var facilities = MEASURES.all().get(MEASURES.of(indicator("DV01")).expected());
        assertThat(facilities).isEqualTo(measure(indicator("DV01"), Term.OPEN, Aspect.EXPECTED));
    }

    @Test
    void expectOnlyTheUnitsThatMeetACondition() {
        var hr03 = indicator("HR03");
        assertThat(hr03.numerator().where()).isEqualTo("staff.itTeachers >= 1");
        assertThat(MEASURES.all().get(MEASURES.of(hr03).expected()))
                .isEqualTo(measure(hr03, hr03.numerator(), Aspect.EXPECTED));
    }

    @Test
    void areTheSameForTheSameCatalogue() {
        assertThat(new Measures(Catalogue.standard()).all()).isEqualTo(MEASURES.all());
    }

    @Test
    void keepTheirNumbersWhenIndicatorsFollow() {
        var fewer = new Catalogue("1", CATALOGUE.indicators().subList(0, 7));
        assertThat(new Measures(fewer).all()).isEqualTo(MEASURES.all().subList(0, 18));
    }

    @Test
    void areNotThoseOfAnotherCatalogue() {
        var fewer = new Measures(new Catalogue("1", List.of(indicator("CN01"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fewer.of(indicator("CN02")))
                .withMessage("not in the catalogue: CN02");
    }

    private static Indicator indicator(String code) {
        return CATALOGUE.indicator(code).orElseThrow();
    }

    private static Measure measure(Indicator indicator, Term term, Aspect aspect) {
        return new Measure(indicator.counts(), indicator.kinds(), term, aspect);
    }
}
