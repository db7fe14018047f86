package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest {
    @Test
    void namesEverythingThatIsItsOwn() {
        var generation = new Generation("g1");
        assertThat(generation.applicationId()).isEqualTo("p6-g1");
        assertThat(generation.areaValuesTopic()).isEqualTo("p6.area-values.g1");
        assertThat(generation.valuesIndex()).isEqualTo("p6-area-values-g1");
        assertThat(generation.areasIndex()).isEqualTo("p6-areas-g1");
        assertThat(generation.progressIndex()).isEqualTo("p6-progress-g1");
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
}
