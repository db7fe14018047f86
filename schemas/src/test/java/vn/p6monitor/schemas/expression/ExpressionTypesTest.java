package vn.p6monitor.schemas.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// Numbers with fractions, texts and choices in expressions, and the names of sections.
class ExpressionTypesTest {
    private static final ExpressionCompiler COMPILER = new ExpressionCompiler(Sections.all());

    /// Twenty megabits down, none known up, no latency.
    private static final SectionData SPEED = new SectionData.Builder(section("speed-test"))
            .putNumber(0, 20)
            .putNumber(2, 0)
            .build();

    private static final SectionData ROBOTICS = new SectionData.Builder(section("virtual-robotics"))
            .putText(0, "Robot ảo")
            .put(1, 2)
            .build();

    private static final State STATE = new State()
            .with(SPEED.section().position(), SPEED)
            .with(ROBOTICS.section().position(), ROBOTICS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "speedTest.downloadMbps >= 20.0 | 1",
                "speedTest.downloadMbps >= 20.000001 | 0",
                "speedTest.downloadMbps > 20.0 | 0",
                "speedTest.downloadMbps > 19.999999 | 1",
                "speedTest.downloadMbps <= 2e1 | 1",
                "speedTest.downloadMbps <= 19.5 | 0",
                "speedTest.downloadMbps < 20.0 | 0",
                "speedTest.downloadMbps < 100.0 | 1",
                "speedTest.downloadMbps == 20.0 | 1",
                "speedTest.downloadMbps != 20.0 | 0",
                "20.0 == speedTest.downloadMbps | 1",
                "9.5 < speedTest.downloadMbps | 1",
                "-1.5 < speedTest.downloadMbps | 1",
                "speedTest.downloadMbps > speedTest.latencyMs | 1",
                "speedTest.latencyMs == 0.0 | 1",
                "speedTest.latencyMs == -0.0 | 1",
                "known(speedTest.latencyMs) | 1",
                "known(speedTest.uploadMbps) | 0",
                "known(virtualRobotics.platform) | 1",
                "virtualRobotics.platform == 'Robot ảo' | 1",
                "virtualRobotics.platform != 'Robot ảo' | 0",
                "'robot ảo' == virtualRobotics.platform | 0",
                "virtualRobotics.classes * 3 | 6",
                "known(digitalSkillsClass.topics) | 0",
            })
    void areEvaluated(String text, long expected) {
        assertThat(COMPILER.compile(text).evaluate(STATE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "speedTest.uploadMbps > 1.0",
        "power.hoursPerDay < 24.0",
        "speedTest.downloadMbps > power.hoursPerDay",
        "sectorSync.succeeded"
    })
    void areUnknownWhereAFieldIs(String text) {
        assertThat(COMPILER.compile(text).evaluate(STATE)).isEqualTo(Expression.UNKNOWN);
    }

    @Test
    void areUnknownWhereATextIs() {
        var equality = COMPILER.compile("virtualRobotics.platform == ''");
        assertThat(equality.evaluate(new State())).isEqualTo(Expression.UNKNOWN);
        var nothing = new SectionData.Builder(ROBOTICS.section()).build();
        assertThat(equality.evaluate(STATE.with(ROBOTICS.section().position(), nothing)))
                .isEqualTo(Expression.UNKNOWN);
    }

    @Test
    void areKnownOfEveryField() {
        for (var section : Sections.all()) {
            for (var field : section.fields()) {
                var words = section.name().split("-", -1);
                var name = new StringBuilder(words[0]);
                for (int i = 1; i < words.length; i++) {
                    name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
                            .append(words[i].substring(1));
                }
                assertThat(COMPILER.compile("known(" + name + '.' + field.name() + ")")
                                .evaluate(new State()))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "speed-test.downloadMbps >= 20.0 | HYPHEN_IN_SECTION",
                "speedTest.downloadMbps >= 20 | FRACTION_EXPECTED",
                "speedTest.downloadMbps | NOT_A_VALUE",
                "speedTest.downloadMbps + 1.0 > 2.0 | FRACTION_COMPUTED",
                "-speedTest.downloadMbps < 2.0 | FRACTION_COMPUTED",
                "1.5 == 2.5 | CONSTANT_NOT_ALLOWED",
                "1.5 < 2.5 | CONSTANT_NOT_ALLOWED",
                "speedTest.downloadMbps > 'fast' | WRONG_OPERANDS: \">\"",
                "speedTest.downloadMbps == 'fast' | WRONG_OPERANDS: \"==\"",
                "virtualRobotics.platform == 3 | WRONG_OPERANDS: \"==\"",
                "virtualRobotics.platform | NOT_A_VALUE",
                "virtualRobotics.platform < 'a' | NOT_IN_ORDER",
                "connectivity.technology < 'MOBILE' | NOT_IN_ORDER",
                "connectivity.technology == power.source | OTHER_LIST",
                "virtualRobotics.platform == power.source | OTHER_LIST",
                "virtualRobotics.platform == virtualRobotics.platform | OTHER_LIST",
                "connectivity.alsoHas == digitalSkillsClass.topics | OTHER_LIST",
                "power.source + power.source == power.source + power.source | FIELD_EXPECTED",
                "'MOBILE' in digitalSkillsClass.topics | UNKNOWN_WORD: \"MOBILE\"",
            })
    void areRefusedWithWhatIsMeant(String text, String named) {
        assertThatThrownBy(() -> COMPILER.compile(text))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("`" + text + "`")
                .hasMessageContaining(named);
    }

    private static Section section(String name) {
        return Sections.named(name).orElseThrow();
    }
}
