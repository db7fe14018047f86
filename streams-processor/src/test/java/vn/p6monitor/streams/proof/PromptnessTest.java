package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.admit.Admit;
import vn.p6monitor.streams.flow.Admission;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.rollup.RollUp;
import vn.p6monitor.streams.settle.Settle;

/// No stage keeps back what was received a moment ago: it ends its transaction as soon as it has sent something, with
/// or without progress behind it.
class PromptnessTest {
    static final Duration INTERVAL = Duration.ofMillis(100);
    static final long RECEIVED = 1_767_225_600_000L;
    static final long SOON = RECEIVED + 100;
    static final long LONG_AFTER = RECEIVED + 5_000;

    final List<Admission> admitted = new ArrayList<>();
    long offset;

    final StageTask<byte[], byte[], String, Admission> admit = new StageTask<>(
            Admit.supplier(new KnownSchemas(), _ -> Passed.NOTHING, INTERVAL), 0, (_, sent) -> admitted.add(sent));
    final StageTask<String, Admitted, String, Facts> settle =
            new StageTask<>(Settle.supplier(Running.CONTRIBUTIONS, 1, INTERVAL), 0, (_, _) -> {});
    final StageTask<String, Facts, String, Rolled> rollUp =
            new StageTask<>(RollUp.supplier(Running.CONTRIBUTIONS, 1, INTERVAL), 0, (_, _) -> {});

    <K, V> void hand(StageTask<K, V, ?, ?> task, K key, V value) {
        task.receive(new Record<>(key, value, RECEIVED), new StageTask.Position(Topics.AREAS, 0, offset++));
        task.process();
    }

    static Facts aSchool() {
        var path = List.of(new Facts.Place("03358", AreaLevel.COMMUNE), new Facts.Place("11", AreaLevel.PROVINCE));
        var sums = new Sums.Builder().add(0, 0, 1).build();
        var places = new Facts.Places(List.of(), path, List.of());
        return new Facts.OfFacility("11", new Facts.Contribution(FacilityKind.PRIMARY, places, sums, List.of()));
    }

    @Test
    void whatWasSettledGoesOnAtOnce() {
        settle.start(RECEIVED);
        hand(settle, Examples.SCHOOL, new Admitted.OfFacility(Examples.school()));
        assertThat(settle.tell(SOON)).isTrue();
        assertThat(settle.tell(SOON + 100)).as("nothing came since").isFalse();
    }

    @Test
    void whatWasSummedGoesOnAtOnce() {
        rollUp.start(RECEIVED);
        hand(rollUp, Examples.SCHOOL, aSchool());
        assertThat(rollUp.tell(SOON)).isTrue();
        assertThat(rollUp.tell(SOON + 100)).as("nothing came since").isFalse();
    }

    @Test
    void whatWasWaitingForLongMayWaitForMore() {
        settle.start(RECEIVED);
        hand(settle, Examples.SCHOOL, new Admitted.OfFacility(Examples.school()));
        assertThat(settle.tell(LONG_AFTER)).isFalse();
        rollUp.start(RECEIVED);
        hand(rollUp, Examples.SCHOOL, aSchool());
        assertThat(rollUp.tell(LONG_AFTER)).isFalse();
    }

    @Test
    void whatWasWaitingForLongGoesOnAtOnceWhereNothingMoreComes() {
        var nothingMore = new Progress(Admit.STAGE, 0, new Passed(new TreeMap<>()), true);
        settle.start(RECEIVED);
        hand(settle, Examples.SCHOOL, new Admitted.OfFacility(Examples.school()));
        hand(settle, nothingMore.key(), nothingMore);
        assertThat(settle.tell(LONG_AFTER)).isTrue();
    }

    @Test
    void admissionSaysThatNothingMoreComesAfterThreeIntervalsWithoutNews() {
        admit.start(RECEIVED);
        hand(admit, new byte[0], new byte[] {1});
        for (int interval = 1; interval <= 5; interval++) admit.tell(LONG_AFTER + interval * 100L);
        hand(admit, new byte[0], new byte[] {1});
        admit.tell(LONG_AFTER + 600);
        admit.commit();
        assertThat(admitted.stream().filter(Progress.class::isInstance).map(sent -> ((Progress) sent).calm()))
                .containsExactly(false, true, false);
    }
}
