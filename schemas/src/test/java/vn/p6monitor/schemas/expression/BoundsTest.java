package vn.p6monitor.schemas.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

class BoundsTest {
    private static final ExpressionCompiler COMPILER = new ExpressionCompiler(Sections.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equipment.computers * equipment.projectors",
                "equipment.computers * -1000000",
                "1000000000000 - equipment.computers",
                "-1000000000000",
                "max(0, equipment.computers - 999999999999) + 1",
                "outage.days * 30000000000",
                "true",
                "equipment.computers * equipment.projectors >= 1000000000000",
            })
    void holdWhatCannotGrowTooLarge(String text) {
        assertThat(COMPILER.compile(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equipment.computers * equipment.projectors + 1",
                "-(equipment.computers * equipment.projectors) - 1",
                "1000000000001",
                "-9223372036854775808",
                "9223372036854775807",
                "equipment.computers * 9223372036854775807 > 0",
                "outage.days * 40000000000",
                "known(equipment.computers) && equipment.computers * 1000001 > 3",
                "max(1000000000001, 0) - 5",
                "!(equipment.computers * 1000001 == 3)",
            })
    void refuseWhatCouldGrowTooLargeAnywhere(String text) {
        var e = catchThrowableOfType(InvalidExpressionException.class, () -> COMPILER.compile(text));
        assertThat(e).isNotNull();
        assertThat(e.code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
        assertThat(e.particulars()).containsExactly("1000000000000");
    }

    /// Whatever compiles evaluates to the number that it says, without any turning round.
    @Test
    void holdForEverythingThatCompiles() {
        var random = Seed.generator(BoundsTest.class);
        var equipment = Sections.named("equipment").orElseThrow();
        int compiled = 0;
        for (int run = 0; run < 500; run++) {
            var text = number(random, 4);
            Expression expression;
            try {
                expression = COMPILER.compile(text);
            } catch (InvalidExpressionException e) {
                assertThat(e.code()).as(text).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
                continue;
            }
            compiled++;
            var data = new SectionData.Builder(equipment);
            for (var field : equipment.fields()) data.put(field.index(), extreme(field, random));
            long value = expression.evaluate(State.of(data.build()));
            assertThat(BigInteger.valueOf(value).abs())
                    .as(text)
                    .isLessThanOrEqualTo(BigInteger.valueOf(Bounds.FURTHEST));
        }
        assertThat(compiled).isGreaterThan(100);
    }

    private static long extreme(Field field, RandomGenerator random) {
        return random.nextBoolean() ? field.limits().min() : field.limits().max();
    }

    private static String number(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> "equipment.computers";
                case 1 -> "equipment.projectors";
                default -> Long.toString(random.nextLong(-2_000_000, 2_000_000));
            };
        }
        var a = number(random, depth - 1);
        var b = number(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "(" + a + " - " + b + ")";
            case 2 -> "(" + a + " * " + b + ")";
            case 3 -> "max(" + a + ", " + b + ")";
            default -> "-(" + a + ")";
        };
    }
}
