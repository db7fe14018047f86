package vn.p6monitor.streams.admit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.flow.Admission;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Newest;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rejected;

/// Reads the record of all input topics, and admits what the record alone does not show to be wrong.
///
/// Senders choose keys and partitions as they like; what is admitted is keyed by facility. The time of receipt is the
/// broker's, from the record.
public final class Admit implements Processor<byte[], byte[], String, Admission> {
    /// The stage's name in progress records.
    public static final String STAGE = "admit";

    /// How often in turn there was nothing new to tell, before it is said that nothing more comes.
    private static final int CALM_TELLS = 3;

    private final Judge judge;
    private final RefusalHeaders headers;
    private final CommittedOffsets committed;
    private final Duration interval;
    private final Map<String, Long> passed = new TreeMap<>();
    private final Map<String, Long> told = new TreeMap<>();

    private @Nullable ProcessorContext<String, Admission> context;
    private Newest newest = new Newest();
    private boolean news;
    private int silentTells;
    private boolean calm;

    private Admit(SchemaRegistry registry, CommittedOffsets committed, Duration interval) {
        this.judge = new Judge(registry);
        this.headers = new RefusalHeaders(new ReportWire(registry));
        this.committed = committed;
        this.interval = interval;
    }

    /// @param committed how far the group had come when a task starts, which the task then tells again
    /// @param interval between two progress records at least
    public static ProcessorSupplier<byte[], byte[], String, Admission> supplier(
            SchemaRegistry registry, CommittedOffsets committed, Duration interval) {
        return () -> new Admit(registry, committed, interval);
    }

    @Override
    public void init(ProcessorContext<String, Admission> context) {
        this.context = context;
        passed.clear();
        passed.putAll(committed.ofTask(context.taskId().partition()).offsets());
        told.clear();
        told.putAll(committed.ofFormer(context.taskId().partition()).offsets());
        news = !passed.isEmpty();
        newest = new Newest();
        silentTells = 0;
        calm = false;
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var out = Objects.requireNonNull(context);
        var metadata = out.recordMetadata().orElseThrow();
        var partition = ProgressDocument.partition(metadata.topic(), metadata.partition());
        var admission = admit(metadata, record);
        boolean toldBefore =
                admission.value() instanceof Rejected && metadata.offset() < told.getOrDefault(partition, 0L);
        if (!toldBefore) out.forward(admission);
        passed.put(partition, metadata.offset() + 1);
        newest.heard(record.timestamp());
        news = true;
    }

    private void tell(long now) {
        silentTells = news ? 0 : silentTells + 1;
        boolean isCalm = silentTells >= CALM_TELLS;
        if (!news && isCalm == calm) return;
        var out = Objects.requireNonNull(context);
        var progress = new Progress(STAGE, out.taskId().partition(), new Passed(new TreeMap<>(passed)), isCalm);
        out.forward(new Record<>(progress.key(), progress, now));
        if (isCalm || newest.isFresh(now)) out.commit();
        news = false;
        calm = isCalm;
    }

    private Record<String, Admission> admit(RecordMetadata metadata, Record<byte[], byte[]> record) {
        return switch (judge.judge(metadata.topic(), record.value(), record.timestamp())) {
            case Verdict.Accepted<Admitted>(var admitted) -> new Record<>(key(admitted), admitted, record.timestamp());
            case Verdict.Refused<Admitted>(var problems) ->
                new Record<>(
                        metadata.topic(),
                        new Rejected(Bytes.wrap(beginning(record.value())), problems),
                        record.timestamp(),
                        headers.of(metadata, record, problems));
        };
    }

    /// As much as is kept: what a topic takes compressed may be far too long to be written again.
    private static byte @Nullable [] beginning(byte @Nullable [] value) {
        return value == null || value.length <= ReportWire.LONGEST ? value : Arrays.copyOf(value, ReportWire.LONGEST);
    }

    private static String key(Admitted admitted) {
        return switch (admitted) {
            case Admitted.OfReport(var version) -> version.report().facility();
            case Admitted.OfFacility(var facility) -> facility.code();
            case Admitted.OfArea(var area) -> AreaCodec.key(area);
            case Progress progress -> progress.key();
        };
    }
}
