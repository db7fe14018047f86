package vn.p6monitor.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Trường Tiểu học Đề Thám, truong tieu hoc de tham",
        "Ử Ữ Ự ừ ơ Ô ỡ ặ ẵ Ỵ, u u u u o o o a a y",
        "THCS 19-8, thcs 19-8",
        "đĐdD, dddd"
    })
    void leavesOutMarksAndCapitals(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(folded);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }
}
