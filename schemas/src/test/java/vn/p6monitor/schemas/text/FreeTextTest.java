package vn.p6monitor.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

class FreeTextTest {
    @Test
    void isTakenUpToItsLength() {
        assertThat(FreeText.check("x", 64, "data.platform")).isEmpty();
        assertThat(FreeText.check("ộ".repeat(64), 64, "data.platform")).isEmpty();
        assertThat(FreeText.check("x".repeat(65), 64, "data.platform"))
                .contains(Problem.of(ProblemCode.MALFORMED_TEXT, "data.platform", "64"));
    }

    @Test
    void isMeasuredInWholeCharacters() {
        assertThat(FreeText.check("🤖".repeat(64), 64, "p")).isEmpty();
        assertThat(FreeText.check("🤖".repeat(65), 64, "p")).isPresent();
    }

    @Test
    void isNotEmpty() {
        assertThat(FreeText.check("", 64, "p")).contains(Problem.of(ProblemCode.MALFORMED_TEXT, "p", "64"));
        assertThat(FreeText.check(" \t\n", 64, "p")).contains(Problem.of(ProblemCode.MALFORMED_TEXT, "p", "64"));
    }

    @Test
    void tellsOfNoPerson() {
        assertThat(FreeText.check("0912345678", 64, "p")).contains(Problem.of(ProblemCode.PERSONAL_DATA, "p"));
    }
}
