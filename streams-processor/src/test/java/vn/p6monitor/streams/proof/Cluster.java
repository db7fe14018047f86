package vn.p6monitor.streams.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.proof.world.Sent;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.admit.Admit;
import vn.p6monitor.streams.flow.Admission;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rejected;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.rollup.RollUp;
import vn.p6monitor.streams.settle.Settle;

/// The real stages as many tasks that run, commit and crash each in its own time, which the test driver cannot do.
final class Cluster {
    /// Partitions of the input topics but for that of areas.
    private static final int PARTITIONS = 2;

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Chance chance;
    private final List<StageTask<byte[], byte[], String, Admission>> admit = new ArrayList<>();
    private final List<StageTask<String, Admitted, String, Facts>> settle = new ArrayList<>();
    private final List<StageTask<String, Facts, String, Rolled>> rollUp = new ArrayList<>();
    private final List<StageTask<?, ?, ?, ?>> all = new ArrayList<>();
    private final TreeMap<String, Long> ends = new TreeMap<>();
    private long now = 1_767_225_600_000L;

    /// @param tasks of each stage behind admission
    /// @param reader of the area values
    Cluster(Chance chance, int tasks, Consumer<Rolled> reader) {
        this.chance = chance;
        var admission = Admit.supplier(
                new KnownSchemas(),
                task -> admit.isEmpty() ? Passed.NOTHING : admit.get(task).passed(),
                INTERVAL);
        var settling = Settle.supplier(Running.CONTRIBUTIONS, tasks, INTERVAL);
        for (int i = 0; i < PARTITIONS; i++) admit.add(new StageTask<>(admission, i, this::toSettle));
        for (int i = 0; i < tasks; i++) settle.add(new StageTask<>(settling, i, this::toRollUp));
        for (int i = 0; i < tasks; i++) {
            rollUp.add(new StageTask<>(
                    RollUp.supplier(Running.CONTRIBUTIONS, tasks, INTERVAL), i, (_, value) -> reader.accept(value)));
        }
        all.addAll(admit);
        all.addAll(settle);
        all.addAll(rollUp);
        all.forEach(task -> task.start(now));
    }

    void feed(Event event) {
        var sent = Sent.of(event);
        int partition = sent.owner() == null ? 0 : task(sent.owner(), PARTITIONS);
        long offset = ends.merge(ProgressDocument.partition(sent.topic(), partition), 1L, Long::sum) - 1;
        var bytes = sent.bytes() == null ? null : sent.bytes().get();
        admit.get(partition)
                .receive(
                        new Record<>(new byte[0], bytes, event.receivedAt().toEpochMilli()),
                        new StageTask.Position(sent.topic(), partition, offset));
    }

    /// Something happens in one of the tasks.
    void step() {
        var task = chance.of(all);
        now++;
        int what = chance.between(0, 99);
        if (what < 55) IntStream.range(0, chance.between(1, 20)).forEach(_ -> task.process());
        else if (what < 77) task.tell(now);
        else if (what < 98) task.commit();
        // It comes back on another machine, whose clock may be behind.
        else task.crash(now - chance.between(0, 1_000_000));
    }

    /// The offset after the last record of each input partition.
    SortedMap<String, Long> ends() {
        return ends;
    }

    private void toSettle(String key, Admission value) {
        switch (value) {
            case Rejected _ -> {}
            case Admitted.OfReport report -> send(key, report, key, settle);
            case Admitted.OfFacility facility -> send(key, facility, key, settle);
            case Admitted.OfArea area -> send(key, area, null, settle);
            case Progress progress -> send(key, progress, null, settle);
        }
    }

    private void toRollUp(String key, Facts value) {
        switch (value) {
            case Facts.OfFacility facts -> send(key, facts, facts.province(), rollUp);
            case Facts.OfCommune facts -> send(key, facts, facts.commune(), rollUp);
            case Facts.OfMember facts -> send(key, facts, facts.commune(), rollUp);
            case Progress progress -> send(key, progress, null, rollUp);
        }
    }

    /// @param owner the text that chooses the task, or absent for all tasks
    private static <V> void send(
            String key, V value, @Nullable String owner, List<? extends StageTask<String, V, ?, ?>> tasks) {
        var record = new Record<>(key, value, 0);
        var nowhere = new StageTask.Position("", 0, 0);
        if (owner == null) tasks.forEach(task -> task.receive(record, nowhere));
        else tasks.get(task(owner, tasks.size())).receive(record, nowhere);
    }

    private static int task(String owner, int tasks) {
        return Math.floorMod(owner.hashCode(), tasks);
    }
}
