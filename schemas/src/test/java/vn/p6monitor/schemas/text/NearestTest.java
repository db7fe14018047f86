package vn.p6monitor.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "same, same, 0",
        "Same, sAME, 0",
        "'', abc, 3",
        "abc, '', 3",
        "abc, abd, 1",
        "abc, abcd, 1",
        "abcd, abc, 1",
        "abcd, abdc, 1",
        "ca, abc, 3",
        "kitten, sitting, 3",
        "ĐỎ, đỏ, 0"
    })
    void countsTheChanges(String from, String to, int changes) {
        assertThat(Nearest.changes(from, to)).isEqualTo(changes);
        assertThat(Nearest.changes(to, from)).isEqualTo(changes);
    }

    @Test
    void takesTheWordOfTheFewestChanges() {
        assertThat(Nearest.to("definiton", List.of("code", "definition", "direction")))
                .contains("definition");
        assertThat(Nearest.to("x", List.of("b", "a"))).contains("a");
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
