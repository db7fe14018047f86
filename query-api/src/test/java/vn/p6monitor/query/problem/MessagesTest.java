package vn.p6monitor.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final List<String> PARTICULARS = List.of("<1>", "<2>");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasWordsInBothLanguages(ProblemCode code) {
        var vietnamese = Messages.of(code, PARTICULARS, Messages.VIETNAMESE);
        var english = Messages.of(code, PARTICULARS, Locale.ENGLISH);
        assertThat(vietnamese).isNotBlank().isNotEqualTo(english).doesNotContain("{");
        assertThat(english).isNotBlank().doesNotContain("{");
        for (var particular : PARTICULARS) {
            assertThat(vietnamese.contains(particular)).isEqualTo(english.contains(particular));
        }
    }

    @Test
    void thereAreNoWordsForProblemsThatDoNotExist() {
        for (var language : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages.problems", language).keySet())
                    .hasSize(ProblemCode.values().length);
        }
    }
}
