package vn.p6monitor.streams.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.MAY;
import static vn.p6monitor.streams.Examples.REPORT_ID;
import static vn.p6monitor.streams.Examples.section;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Flagged;
import vn.p6monitor.streams.proof.HeapStore;

class FlaggedFacilitiesTest {
    private final HeapStore<Flagged> store = new HeapStore<>("flags");
    private FlaggedFacilities facilities = new FlaggedFacilities(store);

    private static Flagged of(FlagRule... rules) {
        var flags = new ArrayList<Flag>();
        for (var rule : rules)
            flags.add(new Flag(rule, section("enrolment"), "main", MAY, REPORT_ID, null, null, null));
        return new Flagged(FacilityKind.PRIMARY, new Facts.Places(List.of(), List.of(), List.of()), flags);
    }

    private void start() {
        facilities = new FlaggedFacilities(store);
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
        facilities.replace("a", of(FlagRule.RECEIVED_LATE));
        facilities.replace("a", of(FlagRule.SUDDEN_CHANGE));
        facilities.replace("b", of(FlagRule.SUDDEN_CHANGE));
        assertThat(drained()).containsExactly("a [SUDDEN_CHANGE]", "b [SUDDEN_CHANGE]");
        facilities.replace("a", of(FlagRule.SUDDEN_CHANGE));
        assertThat(drained()).isEmpty();
    }

    @Test
    void knowsNothingOfFacilitiesThatNeverHadAny() {
        facilities.replace("a", null);
        assertThat(drained()).isEmpty();
    }

    @Test
    void saysOnceThatThereIsNothingAnyMore() {
        facilities.replace("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        facilities.replace("a", null);
        assertThat(drained()).containsExactly("a []");
        facilities.replace("a", null);
        start();
        assertThat(drained()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingAnyMoreAfterARestartThatCameBefore() {
        facilities.replace("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        facilities.replace("a", null);
        start();
        assertThat(drained()).containsExactly("a []");
        start();
        assertThat(drained()).isEmpty();
    }

    @Test
    void handsEverythingOverAgainAfterARestart() {
        facilities.replace("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).hasSize(1);
        start();
        assertThat(drained()).containsExactly("a [RECEIVED_LATE]");
    }

    @Test
    void takesFlagsThatComeBackBeforeItWasSaidThatTheyWereGone() {
        facilities.replace("a", of(FlagRule.RECEIVED_LATE));
        facilities.replace("a", null);
        facilities.replace("a", of(FlagRule.RECEIVED_LATE));
        assertThat(drained()).containsExactly("a [RECEIVED_LATE]");
    }
}
