package vn.p6monitor.schemas.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.p6monitor.schemas.report.Said.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.report.Sections;

class ThresholdTest {
    static final ExpressionCompiler COMPILER = new ExpressionCompiler(Sections.all());

    static List<State> measured(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> State.of(data("speed-test", "downloadMbps", Double.parseDouble(number))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "20, true",
        "19.99, false",
        "1 20 90, true",
        "1 19.9 90, false",
        "90 1 20, true",
        "19 21, true",
        "19.9 20.1, true",
        "19.8 20.1, false",
        "1 19.9 20.1 90, true",
        "1 1 20 20, false",
        "20 20 20 1, true"
    })
    void isMetByTheMedianWhichIsTheMeanOfTheMiddleTwo(String numbers, boolean met) {
        var threshold = COMPILER.compileThreshold("speedTest.downloadMbps >= 20.0");
        var reports = measured(numbers);
        assertThat(threshold.isMetBy(reports)).isEqualTo(met);
        var backwards = new ArrayList<>(reports);
        Collections.reverse(backwards);
        assertThat(threshold.isMetBy(backwards)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"<, false", "<=, true", ">, false", ">=, true"})
    void comparesInDecimalsAsTheyWereSent(String comparison, boolean met) {
        // In binary fractions the mean of 0.1 and 0.2 is more than 0.15.
        var threshold = COMPILER.compileThreshold("speedTest.downloadMbps " + comparison + " 0.15");
        assertThat(threshold.isMetBy(measured("0.1 0.2"))).isEqualTo(met);
    }

    @Test
    void takesWholeNumbersToo() {
        var threshold = COMPILER.compileThreshold("outage.days * 2 < 7");
        assertThat(threshold.isMetBy(List.of(State.of(data("outage", "days", 3)), State.of(data("outage", "days", 4)))))
                .isFalse();
        assertThat(threshold.isMetBy(List.of(State.of(data("outage", "days", 3)))))
                .isTrue();
    }

    @Test
    void isNotMetWhereNoNumberIsKnown() {
        var threshold = COMPILER.compileThreshold("speedTest.latencyMs < 100.0");
        assertThat(threshold.isMetBy(measured("1 2 3"))).isFalse();
        assertThat(threshold.isMetBy(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speedTest.downloadMbps",
                "speedTest.downloadMbps == 20.0",
                "20.0 <= speedTest.downloadMbps",
                "speedTest.downloadMbps >= speedTest.uploadMbps",
                "connectivity.stable",
                "connectivity.stable >= true",
                "connectivity.technology >= 'NONE'",
                "20"
            })
    void isANumberComparedWithAConstant(String text) {
        assertThatThrownBy(() -> COMPILER.compileThreshold(text)).isInstanceOf(InvalidExpressionException.class);
    }
}
