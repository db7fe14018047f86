package vn.p6monitor.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"11-TH-0042", "main", "d1", "A", "0", ".", "_", "-", "a.b_c-D9"})
    void takesLettersDigitsDotsUnderscoresAndHyphens(String code) {
        assertThat(Codes.isWellFormed(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\n", "trường", "a:b", "١"})
    void takesNothingElse(String code) {
        assertThat(Codes.isWellFormed(code)).isFalse();
    }

    @Test
    void takesUpTo64Characters() {
        assertThat(Codes.isWellFormed("x".repeat(64))).isTrue();
        assertThat(Codes.isWellFormed("x".repeat(65))).isFalse();
    }

    @Test
    void readsAReportIdInLowerCase() {
        assertThat(Codes.reportId("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10"))
                .contains(UUID.fromString("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0197C1B2-7F0E-7C3A-9D7E-2B5F6A1C9E10",
                "0197c1b27f0e7c3a9d7e2b5f6a1c9e10",
                "1-1-1-1-1",
                "{0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10}",
                "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e1",
                "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e100",
                "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e1g",
                "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\n"
            })
    void readsNoOtherFormOfAReportId(String text) {
        assertThat(Codes.reportId(text)).isEmpty();
    }
}
