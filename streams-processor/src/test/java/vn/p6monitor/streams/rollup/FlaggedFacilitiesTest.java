package vn.p6monitor.streams.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.MAY;
import static vn.p6monitor.streams.Examples.REPORT_ID;
import static vn.p6monitor.streams.Examples.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Facts.Contribution;
import vn.p6monitor.streams.flow.Flagged;
import vn.p6monitor.streams.proof.HeapStore;

class FlaggedFacilitiesTest {
    private final HeapStore<Flagged> emptied = new HeapStore<>("emptied");
    private final Map<String, Contribution> contributions = new TreeMap<>();
    private FlaggedFacilities facilities = new FlaggedFacilities(emptied, contributions::get);

    private void say(String facility, @Nullable Contribution now) {
        var before = now == null ? contributions.remove(facility) : contributions.put(facility, now);
        facilities.replaced(facility, before, now);
    }

    private static Contribution of(FlagRule... rules) {
        var flags = new ArrayList<Flag>();
        for (var rule : rules)
            flags.add(new Flag(rule, section("enrolment"), "main", MAY, REPORT_ID, null, null, null));
        var nowhere = new Facts.Places(List.of(), List.of(), List.of());
        return new Contribution(FacilityKind.PRIMARY, nowhere, Sums.NONE, flags);
    }

    private void start() {
        facilities = new FlaggedFacilities(emptied, contributions::get);
        contributions.forEach((facility, contribution) -> facilities.replaced(facility, null, contribution));
    }

    private List<String> drained() {
        var drained = new ArrayList<String>();
        var flags = new ArrayList<Flag>();
        long counted = facilities.drainChanged((facility, flagged) -> {
            flags.addAll(flagged.flags());
            drained.add(
                    facility + ' ' + flagged.flags().stream().map(Flag::rule).toList());
        });
        assertThat(counted).isEqualTo(flags.size());
        return drained;
    }

    @Test
    void handsOverEachChangeOnce() {
        say("a", of(FlagRule.RECEIVED_LATE));
        say("a", of(FlagRule.SUDDEN_CHANGE));
        say("b", of(FlagRule.SUDDEN_CHANGE));
        assertThat(drained()).containsExactly("a [SUDDEN_CHANGE]", "b [SUDDEN_CHANGE]");
        say("a", of(FlagRule.SUDDEN_CHANGE));
        assertThat(drained()).isEmpty();
    }

    @Test
    void knowsNothingOfFacilitiesThatNeverHadAny() {
        say("a", null);
        assertThat(drained()).isEmpty();
    }

    @Test
    void saysOnceThatThereIsNothingAnyMore() {
        say("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        say("a", null);
        assertThat(drained()).containsExactly("a []");
        start();
        assertThat(drained()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingAnyMoreOfAFacilityThatStays() {
        say("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        say("a", of());
        start();
        assertThat(drained()).containsExactly("a []");
        say("a", of());
        assertThat(drained()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingAnyMoreAfterARestartThatCameBefore() {
        say("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        say("a", null);
        start();
        assertThat(drained()).containsExactly("a []");
        start();
        assertThat(drained()).isEmpty();
    }

    @Test
    void handsEverythingOverAgainAfterARestart() {
        say("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        start();
        assertThat(drained()).containsExactly("a [RECEIVED_LATE]");
    }

    @Test
    void takesFlagsThatComeBackBeforeItWasSaidThatTheyWereGone() {
        say("a", of(FlagRule.RECEIVED_LATE));
        say("a", null);
        say("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).containsExactly("a [RECEIVED_LATE]");
    }
}
