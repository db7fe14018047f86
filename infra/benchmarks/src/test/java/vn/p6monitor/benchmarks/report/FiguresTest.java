package vn.p6monitor.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.p6monitor.benchmarks.contender.Role;
import vn.p6monitor.benchmarks.measure.Run;
import vn.p6monitor.benchmarks.measure.Spent;

class FiguresTest {
    @Test
    void takesTheMiddleOfSeveralRuns() {
        assertThat(Spread.of(List.of(3.0, 1.0, 10.0), Double::doubleValue)).isEqualTo(new Spread(3, 1, 10));
        assertThat(Spread.of(List.of(1.0, 2.0), Double::doubleValue).median()).isEqualTo(1.5);
    }

    @Test
    void holdsWhereEveryPromiseIsKept() {
        var figures = figures(600_000, run(Role.DECODE, 1), run(Role.PIPELINE, 10), run(Role.CHAIN, 20));

        assertThat(figures.floors()).allMatch(Floor::holds);
        assertThat(figures.hold()).isTrue();
    }

    @Test
    void missesTheFloorsThatItIsBelow() {
        var figures = figures(600_000, run(Role.DECODE, 1), run(Role.PIPELINE, 30), run(Role.CHAIN, 31));

        assertThat(figures.floors()).extracting(Floor::holds).containsExactly(false, false, true);
        assertThat(figures.hold()).isFalse();
        assertThat(new Table(figures).lines())
                .anySatisfy(line -> assertThat(line).contains("MISSED"));
    }

    @Test
    void judgesNoSmallSet() {
        var figures = figures(5_000, run(Role.DECODE, 1), run(Role.PIPELINE, 30), run(Role.CHAIN, 31));

        assertThat(figures.hold()).isTrue();
        assertThat(new Table(figures).lines())
                .anySatisfy(line -> assertThat(line).contains("not judged"));
    }

    @Test
    void judgesByWhatAPeerTookThatWasStoppedAtLeast() {
        var figures = figures(600_000, run(Role.DECODE, 1), run(Role.PIPELINE, 10), stopped(200));

        assertThat(figures.floors().get(1))
                .isEqualTo(new Floor("times the rate of the DSL chain", true, 20, 1.5, false));
        assertThat(figures.hold()).isTrue();
        assertThat(new Table(figures).lines())
                .anySatisfy(line -> assertThat(line).contains("DSL chain of KTables", " more than 200 s (stopped) |"))
                .contains("* times the rate of the DSL chain: more than 20.000, promised at least 1.50: holds")
                .contains("The results of every run that ended are the recomputation's");
        assertThat(figures(600_000, run(Role.DECODE, 1), run(Role.PIPELINE, 10), stopped(14))
                        .hold())
                .isFalse();
    }

    @Test
    void takesARunThatEndedBeforeOneThatWasStopped() {
        var figures = figures(600_000, run(Role.DECODE, 1), run(Role.PIPELINE, 10), run(Role.CHAIN, 20), stopped(5));

        assertThat(figures.floors().get(1))
                .isEqualTo(new Floor("times the rate of the DSL chain", false, 2, 1.5, false));
    }

    private static Run stopped(int seconds) {
        return new Run(Role.CHAIN, run(Role.CHAIN, seconds).spent(), Optional.empty());
    }

    private static Figures figures(int reports, Run... runs) {
        var subject = new Figures.Subject(1, "a made country", 100_000, 24, 680_000, reports, 1, 1);
        return Figures.of(Machine.here(), subject, List.of(runs), new Figures.Kept(1, 1, 1, 1));
    }

    private static Run run(Role role, int seconds) {
        var spent = new Spent(Duration.ofSeconds(seconds), Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
        var result = new Run.Result(Map.of(), 100_000, 1, 1, 1);
        return new Run(role, spent, role.sums() ? Optional.of(result) : Optional.empty());
    }
}
