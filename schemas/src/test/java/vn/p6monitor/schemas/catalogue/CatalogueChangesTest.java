package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.catalogue.CatalogueChanges.Changed;
import vn.p6monitor.schemas.catalogue.CatalogueChanges.Part;

class CatalogueChangesTest {
    private static final Catalogue STANDARD = Catalogue.standard();

    private static final String ONE = """
            version: "1"
            indicators:
              - code: XX01
                name: {vi: "Tên", en: "Name"}
                definition: {vi: "Nghĩa", en: "Meaning"}
                counts: site
                unit: {vi: "%", en: percent}
                percent: true
                numerator: {fold: STATE, value: 'connectivity.stable'}
                denominator: {fold: STATE, value: 'known(connectivity.stable)'}
                direction: higher
                people: [numerator]
            """;

    @Test
    void areNoneBetweenTheSame() {
        var changes = CatalogueChanges.between(STANDARD, Catalogue.of(Catalogue.standardText()));
        assertThat(changes).isEqualTo(new CatalogueChanges(List.of(), List.of(), List.of(), false));
        assertThat(changes.none()).isTrue();
    }

    @Test
    void areNoneWhereOnlyTheVersionIsAnother() {
        var later = new Catalogue("2", STANDARD.indicators());
        assertThat(CatalogueChanges.between(STANDARD, later).none()).isTrue();
    }

    @Test
    void tellWhatComesAndGoes() {
        var indicators = STANDARD.indicators();
        var earlier = new Catalogue("1", indicators.subList(0, 5));
        var later = new Catalogue("1", indicators.subList(3, 7));
        var changes = CatalogueChanges.between(earlier, later);
        assertThat(changes.added())
                .containsExactly(indicators.get(5).code(), indicators.get(6).code());
        assertThat(changes.removed()).containsExactly("CN01", "CN02", "CN03");
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.reordered()).isFalse();
        assertThat(changes.none()).isFalse();
    }

    @Test
    void tellOfAnotherOrder() {
        var indicators = new ArrayList<>(STANDARD.indicators());
        indicators.add(indicators.removeFirst());
        var changes = CatalogueChanges.between(STANDARD, new Catalogue("1", indicators));
        assertThat(changes).isEqualTo(new CatalogueChanges(List.of(), List.of(), List.of(), true));
        assertThat(changes.none()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "en: \"Name\"          | en: \"Names\"             | NAME        | false",
                "vi: \"Nghĩa\"         | vi: \"Ý nghĩa\"           | DEFINITION  | false",
                "counts: site          | counts: satellite-site    | COUNTS      | true",
                "direction: higher     | kinds: [PRIMARY]\\n    direction: higher | KINDS | true",
                "en: percent           | en: per cent              | UNIT        | false",
                "percent: true         | percent: false            | PERCENT     | true",
                "'connectivity.stable' | '!connectivity.stable'    | NUMERATOR   | true",
                "'known(connectivity.stable)' | 'known(power.source)' | DENOMINATOR | true",
                "direction: higher     | direction: lower          | DIRECTION   | false",
                "direction: higher     | target: {value: 1, source: {vi: a, en: b}}\\n    direction: higher | TARGET | false",
                "direction: higher     | analogue: x\\n    direction: higher | ANALOGUE | false",
                "people: [numerator]   | people: [denominator]     | PEOPLE      | true",
                "people: [numerator]   | people: [numerator]\\n    staff: true | STAFF | true",
            })
    void nameEveryPartThatIsAnother(String before, String after, Part part, boolean ofNumbers) {
        assertThat(ONE).contains(before);
        var changed = Catalogue.of(ONE.replace(before, after.replace("\\n", "\n")));
        var changes = CatalogueChanges.between(Catalogue.of(ONE), changed);
        assertThat(changes.changed()).containsExactly(new Changed("XX01", List.of(part)));
        assertThat(changes.changed().getFirst().ofNumbers()).isEqualTo(ofNumbers);
        assertThat(CatalogueChanges.between(changed, Catalogue.of(ONE)).changed())
                .isEqualTo(changes.changed());
    }

    @Test
    void areWrittenWithTheKeysOfTheCatalogue() {
        var changes = new CatalogueChanges(
                List.of("AA01"), List.of(), List.of(new Changed("BB01", List.of(Part.NAME, Part.NUMERATOR))), false);
        assertThat(new JsonMapper().writeValueAsString(changes))
                .isEqualTo("{\"added\":[\"AA01\"],\"removed\":[],\"changed\":[{\"code\":\"BB01\","
                        + "\"parts\":[\"name\",\"numerator\"]}],\"reordered\":false}");
    }
}
