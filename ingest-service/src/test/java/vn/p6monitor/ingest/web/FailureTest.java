package vn.p6monitor.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.p6monitor.schemas.problem.Problem;

class FailureTest {
    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongInBothLanguages(Failure failure) {
        var english = failure.toProblem(Locale.UK);
        var vietnamese = failure.toProblem(Problem.VIETNAMESE);
        assertThat(english.getStatus()).isEqualTo(failure.status());
        assertThat(english.getProperties()).containsEntry("code", failure.name());
        assertThat(english.getTitle()).isNotBlank().isNotEqualTo(vietnamese.getTitle());
        assertThat(english.getDetail()).isNotBlank().isNotEqualTo(vietnamese.getDetail());
        assertThat(failure.toProblem(Locale.FRENCH).getDetail()).isEqualTo(vietnamese.getDetail());
    }
}
