package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest {
    @Test
    void namesEverythingThatIsItsOwn() {
        var generation = new Generation("g1f1");
        assertThat(generation.applicationId()).isEqualTo("p6-g1f1");
        assertThat(generation.indexerGroup()).isEqualTo("p6-g1f1-indexer");
        assertThat(generation.areaValuesTopic()).isEqualTo("p6.area-values.g1f1");
        assertThat(generation.valuesIndex()).isEqualTo("p6-area-values-g1f1");
        assertThat(generation.flagsIndex()).isEqualTo("p6-flags-g1f1");
        assertThat(generation.areasIndex()).isEqualTo("p6-areas-g1f1");
        assertThat(generation.progressIndex()).isEqualTo("p6-progress-g1f1");
        assertThat(generation.catalogueIndex()).isEqualTo("p6-catalogue-g1f1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "g1", "abcdefghij012345"})
    void hasANameOfLettersAndDigits(String name) {
        assertThat(new Generation(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G1", "g-1", "g.1", "g1\n", "g 1", "abcdefghij0123456", "*"})
    void hasNoOtherName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generation(name));
    }

    @Test
    void isCountedFromOneAndBearsItsFormat() {
        var twelfth = Generation.numbered(12);
        assertThat(twelfth.name()).isEqualTo("g12f" + Generation.FORMAT);
        assertThat(twelfth.number()).isEqualTo(12);
        assertThat(twelfth.format()).isEqualTo(Generation.FORMAT);
        assertThat(Generation.parse(twelfth.name())).contains(twelfth);
        assertThatIllegalArgumentException().isThrownBy(() -> Generation.numbered(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"g1", "g0f1", "g1f0", "g01f1", "t", "g1f1f1"})
    void hasNoNumberUnderAnyOtherName(String name) {
        assertThat(Generation.parse(name)).isEmpty();
        assertThat(new Generation(name).number()).isZero();
    }

    @Test
    void comesAfterThoseAskedForBeforeAndThoseOfLowerFormat() {
        assertThat(Stream.of("g10f1", "g2f2", "g2f10", "g9f1", "g2f1")
                        .map(Generation::new)
                        .sorted()
                        .map(Generation::name))
                .containsExactly("g2f1", "g2f2", "g2f10", "g9f1", "g10f1");
    }

    @ParameterizedTest
    @CsvSource({
        "p6-area-values-g2f1, g2f1",
        "p6-catalogue-g12f3, g12f3",
        "p6-area-values, ",
        "p6-area-values-t, ",
        "other-g2f1, "
    })
    void isToldByTheNameOfItsIndex(String index, String generation) {
        assertThat(Generation.ofIndex(index).map(Generation::name).orElse(null)).isEqualTo(generation);
    }

    @ParameterizedTest
    @CsvSource({
        "p6.area-values.g2f1, g2f1",
        "p6-g2f1-by-facility-repartition, g2f1",
        "p6-g2f1-facilities-changelog, g2f1",
        "p6.field-reports.11, ",
        "p6.field-reports.ingest, ",
        "p6.generations, ",
        "x.p6.area-values.g2f1, ",
        "p6-other-g2f1-changelog, "
    })
    void isToldByTheNameOfItsTopic(String topic, String generation) {
        assertThat(Generation.ofTopic(topic).map(Generation::name).orElse(null)).isEqualTo(generation);
    }
}
