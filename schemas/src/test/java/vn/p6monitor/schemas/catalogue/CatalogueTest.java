package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.facility.FacilityKind;

class CatalogueTest {
    private static final Catalogue STANDARD = Catalogue.standard();

    private static final String ONE = """
            version: "7"
            indicators:
              - code: XX01
                name: {vi: "Tên", en: "Name"}
                definition: {vi: "Nghĩa", en: "Meaning"}
                counts: site
                unit: {vi: "%", en: percent}
                percent: false
                numerator: {fold: STATE, value: 'connectivity.stable'}
                direction: higher
            """;

    @Test
    void hasTheIndicatorsOfThisReleaseInTheirOrder() {
        assertThat(STANDARD.version()).isEqualTo("1");
        assertThat(STANDARD.indicators())
                .extracting(Indicator::code)
                .containsExactly(
                        "CN01", "CN02", "CN03", "CN04", "CN05", "DV01", "DV02", "DV03", "DV04", "HR01", "HR02", "HR03");
    }

    @Test
    void findsAnIndicatorByItsCode() {
        assertThat(STANDARD.indicator("HR01").orElseThrow())
                .isSameAs(STANDARD.indicators().get(9));
        assertThat(STANDARD.indicator("hr01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN01 | site     | %                 | higher  | 100 |                       | false",
                "CN02 | site     | %                 | higher  |     |                       | false",
                "CN03 | site     | %                 | lower   |     |                       | false",
                "CN04 | site     | %                 | lower   | 0   |                       | false",
                "CN05 | site     | điểm trường       | neutral |     |                       | false",
                "DV01 | facility | máy tính          | higher  |     |                       | false",
                "DV02 | facility | %                 | lower   |     |                       | false",
                "DV03 | facility | máy tính          | lower   | 0   |                       | false",
                "DV04 | facility | học sinh/máy tính | lower   |     | numerator             | false",
                "HR01 | facility | %                 | higher  |     | numerator,denominator | true",
                "HR02 | facility | %                 | lower   |     |                       | true",
                "HR03 | facility | %                 | lower   |     |                       | true"
            })
    void saysOfEachIndicatorWhatItCountsAndWhereItShouldGo(
            String code,
            String counts,
            String unit,
            String direction,
            @Nullable Double target,
            @Nullable String people,
            boolean staff) {
        var indicator = STANDARD.indicator(code).orElseThrow();
        assertThat(indicator.counts().code()).isEqualTo(counts);
        assertThat(indicator.unit().vi()).isEqualTo(unit);
        assertThat(indicator.percent()).isEqualTo(unit.equals("%"));
        assertThat(indicator.direction().code()).isEqualTo(direction);
        assertThat(indicator.target() == null ? null : indicator.target().value())
                .isEqualTo(target);
        assertThat(String.join(",", indicator.people().stream().map(Side::code).toList()))
                .isEqualTo(people == null ? "" : people);
        assertThat(indicator.staff()).isEqualTo(staff);
        assertThat(indicator.kinds())
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(FacilityKind.COMMUNE_OFFICE)));
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(STANDARD.indicators()).allSatisfy(indicator -> {
            var target = indicator.target();
            var texts = Stream.of(
                            indicator.name(),
                            indicator.definition(),
                            indicator.unit(),
                            target == null ? null : target.source())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(texts).allSatisfy(text -> {
                assertThat(text.vi()).isNotBlank();
                assertThat(text.en()).isNotBlank();
            });
            assertThat(indicator.name().vi()).isNotEqualTo(indicator.name().en());
        });
    }

    @Test
    void isComputedOfAllButCommuneOfficesWhereItNamesNoKinds() {
        var indicator = read(ONE).indicators().getFirst();
        assertThat(indicator.kinds())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(FacilityKind.COMMUNE_OFFICE)))
                .isUnmodifiable();
        assertThat(indicator.people()).isEmpty();
        assertThat(indicator.staff()).isFalse();
        assertThat(indicator.denominator()).isNull();
        assertThat(indicator.numerator().requires()).isEmpty();
    }

    @Test
    void listsKindsAndSidesInTheSameOrderAtEveryStart() {
        var indicator = read(ONE + "    denominator: {fold: OPEN}\n    kinds: [COLLEGE, PRESCHOOL, PRIMARY]\n"
                        + "    people: [denominator, numerator]\n")
                .indicators()
                .getFirst();
        assertThat(indicator.kinds())
                .containsExactly(FacilityKind.PRESCHOOL, FacilityKind.PRIMARY, FacilityKind.COLLEGE);
        assertThat(indicator.people()).containsExactly(Side.NUMERATOR, Side.DENOMINATOR);
        assertThat(new JsonMapper().writeValueAsString(indicator))
                .contains(
                        "\"kinds\":[\"PRESCHOOL\",\"PRIMARY\",\"COLLEGE\"]",
                        "\"people\":[\"numerator\",\"denominator\"]");
    }

    @Test
    void saysAllThatIsWrongWithATextThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(ONE + "    colour: red\n    people: [denominator]\n"))
                .withMessageStartingWith("this is no catalogue:\n")
                .withMessageContaining("\n11:5 XX01.colour: There is no key \"colour\" here.")
                .withMessageContaining("\n12:13 XX01.people: The indicator has no denominator");
    }

    @Test
    void refusesTwoIndicatorsOfOneCode() {
        var indicator = STANDARD.indicators().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue("1", List.of(indicator, indicator)))
                .withMessage("the catalogue has two indicators CN01");
    }

    @Test
    void takesAnOpenUnitForOneWithoutAnExpression() {
        var indicator =
                read(ONE + "    denominator: {fold: OPEN}\n").indicators().getFirst();
        assertThat(indicator.denominator()).isEqualTo(Term.OPEN);
    }

    private static Catalogue read(String yaml) {
        return Catalogue.of(yaml);
    }
}
