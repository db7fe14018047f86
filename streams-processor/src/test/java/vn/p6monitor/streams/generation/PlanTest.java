package vn.p6monitor.streams.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Generation;

class PlanTest {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration JUST_NOW = Duration.ZERO;
    private static final Duration LONG = GRACE.multipliedBy(2);

    private static final Generation G1 = Generation.numbered(1);
    private static final Generation G2 = Generation.numbered(2);
    private static final Generation G3 = Generation.numbered(3);
    private static final Generation G2_NEXT = new Generation("g2f" + (Generation.FORMAT + 1));
    private static final List<Generation> OURS = List.of(G1, G2, G3);
    private static final List<Generation> ALL = List.of(G1, G2, G2_NEXT, G3);

    @Test
    void computesTheFirstBesideNothing() {
        assertThat(plan(G1, null, true, LONG, Set.of(), Set.of()))
                .isEqualTo(expected(Set.of(G1), Set.of(G1), Set.of()));
    }

    @Test
    void rests() {
        assertThat(plan(G1, G1, true, LONG, Set.of(G1), Set.of(G1)))
                .isEqualTo(expected(Set.of(G1), Set.of(), Set.of()));
    }

    @Test
    void computesWhatIsWantedBesideWhatIsShown() {
        assertThat(plan(G2, G1, true, LONG, Set.of(G1), Set.of(G1)))
                .isEqualTo(expected(Set.of(G1, G2), Set.of(G2), Set.of()));
    }

    @Test
    void letsTheFormerRunOnForItsGrace() {
        assertThat(plan(G2, G2, true, JUST_NOW, Set.of(G1, G2), Set.of(G1, G2)))
                .isEqualTo(expected(Set.of(G1, G2), Set.of(), Set.of()));
    }

    @Test
    void stopsTheFormerThenAndClearsItAwayWhenAllHaveStoppedIt() {
        assertThat(plan(G2, G2, true, GRACE, Set.of(G1, G2), Set.of(G1, G2)))
                .isEqualTo(expected(Set.of(G2), Set.of(), Set.of()));
        assertThat(plan(G2, G2, true, LONG, Set.of(G2), Set.of(G1, G2)))
                .isEqualTo(expected(Set.of(G2), Set.of(), Set.of(G1)));
    }

    @Test
    void doesNotBeginTheFormerAgainAfterARestart() {
        assertThat(plan(G2, G2, true, JUST_NOW, Set.of(), Set.of(G1, G2)))
                .isEqualTo(expected(Set.of(G2), Set.of(), Set.of()));
    }

    @Test
    void abandonsWhatIsHalfDoneForANewerRequest() {
        assertThat(plan(G3, G1, true, LONG, Set.of(G1, G2), Set.of(G1, G2)))
                .isEqualTo(expected(Set.of(G1, G3), Set.of(G3), Set.of(G2)));
    }

    @Test
    void showsAgainWhatHasLostAnAlias() {
        assertThat(plan(G1, G1, false, LONG, Set.of(G1), Set.of(G1)))
                .isEqualTo(expected(Set.of(G1), Set.of(G1), Set.of()));
        assertThat(plan(G2, G1, false, LONG, Set.of(G1, G2), Set.of(G1, G2)))
                .isEqualTo(expected(Set.of(G1, G2), Set.of(G1, G2), Set.of()));
    }

    @Test
    void computesAHigherFormatBesideWhatAFormerReleaseShows() {
        var former = new Generation("g2f" + (Generation.FORMAT - 1));
        assertThat(plan(G2, former, true, LONG, Set.of(), Set.of(former)))
                .isEqualTo(expected(Set.of(G2), Set.of(G2), Set.of()));
    }

    @Test
    void leavesAloneWhatALaterReleaseComputesAndShows() {
        assertThat(plan(G2, G2, true, LONG, Set.of(G2), Set.of(G2, G2_NEXT)))
                .isEqualTo(expected(Set.of(G2), Set.of(), Set.of()));
        assertThat(plan(G2, G2_NEXT, true, JUST_NOW, Set.of(G2), Set.of(G2, G2_NEXT)))
                .isEqualTo(expected(Set.of(G2), Set.of(), Set.of()));
        assertThat(plan(G2, G2_NEXT, true, LONG, Set.of(), Set.of(G2, G2_NEXT)))
                .isEqualTo(expected(Set.of(), Set.of(), Set.of(G2)));
    }

    @Test
    void holdsToItsRulesInEverySituation() {
        int situations = 0;
        for (var situation : everySituation()) {
            situations++;
            var plan = Plan.of(situation, GRACE);
            assertThat(plan).as("%s", situation).satisfies(_ -> holds(situation, plan));
        }
        assertThat(situations).isEqualTo(3 * (1 + 4 * 2) * 3 * 8 * 16);
    }

    /// Whoever carries out what is planned, and sees what comes of it, comes to rest with what is wanted.
    @Test
    void leadsFromEverySituationToWhatIsWanted() {
        for (var start : everySituation()) {
            var situation = start;
            for (int step = 0; step < 6; step++) situation = after(situation, Plan.of(situation, GRACE));
            var latest = latest(start);
            assertThat(situation.shown()).as("from %s", start).isEqualTo(latest);
            assertThat(situation.present())
                    .as("from %s", start)
                    .allMatch(it -> it.compareTo(latest.orElseThrow()) >= 0);
            assertThat(situation.running())
                    .as("from %s", start)
                    .allMatch(it -> it.equals(latest.orElseThrow()) && it.format() == Generation.FORMAT);
        }
    }

    private static Plan plan(
            Generation wanted,
            @Nullable Generation shown,
            boolean whole,
            Duration shownFor,
            Set<Generation> running,
            Set<Generation> present) {
        return Plan.of(
                new Situation(Optional.of(wanted), Optional.ofNullable(shown), whole, shownFor, running, present),
                GRACE);
    }

    private static Plan expected(Set<Generation> run, Set<Generation> next, Set<Generation> remove) {
        return new Plan(new TreeSet<>(run), new TreeSet<>(next), new TreeSet<>(remove));
    }

    private static void holds(Situation situation, Plan plan) {
        assertThat(plan.run()).allMatch(it -> it.format() == Generation.FORMAT);
        assertThat(Collections.disjoint(plan.run(), plan.remove())).isTrue();
        assertThat(plan.next()).isSubsetOf(plan.run());
        situation.shown().ifPresent(shown -> assertThat(plan.remove()).doesNotContain(shown));
        latest(situation).ifPresent(latest -> {
            assertThat(plan.remove()).allMatch(it -> it.compareTo(latest) < 0);
            if (latest.format() == Generation.FORMAT) assertThat(plan.run()).contains(latest);
        });
        assertThat(plan.next())
                .allMatch(it -> situation.shown().isEmpty()
                        || it.compareTo(situation.shown().get()) > 0
                        || (it.equals(situation.shown().get()) && !situation.shownWhole()));
        assertThat(plan.remove()).isSubsetOf(situation.present());
    }

    /// The later of what is shown and what is wanted.
    private static Optional<Generation> latest(Situation situation) {
        return situation
                .shown()
                .filter(shown -> shown.compareTo(situation.wanted().orElseThrow()) > 0)
                .or(situation::wanted);
    }

    /// When all that is planned is done, and long has passed.
    private static Situation after(Situation situation, Plan plan) {
        var shown = plan.next().isEmpty()
                ? situation.shown()
                : Optional.of(plan.next().last());
        var present = new HashSet<>(situation.present());
        present.addAll(plan.run());
        present.removeAll(plan.remove());
        boolean whole = situation.shownWhole() || !plan.next().isEmpty();
        var shownFor = shown.equals(situation.shown()) ? LONG : JUST_NOW;
        return new Situation(situation.wanted(), shown, whole, shownFor, plan.run(), present);
    }

    private static List<Situation> everySituation() {
        var situations = new ArrayList<Situation>();
        for (var wanted : OURS) {
            for (var shown : withNone()) {
                for (boolean whole : shown.isEmpty() ? new boolean[] {true} : new boolean[] {true, false}) {
                    for (var shownFor : List.of(JUST_NOW, GRACE, LONG)) {
                        for (var running : everySubset(OURS)) {
                            for (var present : everySubset(ALL)) {
                                situations.add(
                                        new Situation(Optional.of(wanted), shown, whole, shownFor, running, present));
                            }
                        }
                    }
                }
            }
        }
        return situations;
    }

    private static List<Optional<Generation>> withNone() {
        var all = new ArrayList<Optional<Generation>>(List.of(Optional.empty()));
        ALL.forEach(generation -> all.add(Optional.of(generation)));
        return all;
    }

    private static List<Set<Generation>> everySubset(List<Generation> of) {
        var subsets = new ArrayList<Set<Generation>>();
        for (int bits = 0; bits < 1 << of.size(); bits++) {
            var subset = new HashSet<Generation>();
            for (int i = 0; i < of.size(); i++) {
                if ((bits & (1 << i)) != 0) subset.add(of.get(i));
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
