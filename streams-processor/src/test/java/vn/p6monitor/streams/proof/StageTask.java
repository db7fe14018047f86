package vn.p6monitor.streams.proof;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import vn.p6monitor.streams.flow.Passed;

/// One task of one stage, under exactly-once: what it read, kept and sent since its last commit is undone by a crash.
final class StageTask<KIn, VIn, KOut, VOut> {
    /// A record of the task's input.
    record Input<K, V>(Record<K, V> record, Position position) {}

    /// Where a record lies.
    record Position(String topic, int partition, long offset) implements RecordMetadata {}

    private final ProcessorSupplier<KIn, VIn, KOut, VOut> supplier;
    private final int number;
    private final BiConsumer<KOut, VOut> output;
    private final List<HeapStore<?>> stores = new ArrayList<>();
    private final List<Input<KIn, VIn>> input = new ArrayList<>();
    private int read;
    private int committed;
    private MockProcessorContext<KOut, VOut> context = new MockProcessorContext<>();
    private Processor<KIn, VIn, KOut, VOut> processor;

    /// @param output takes what was sent, once it is committed
    StageTask(ProcessorSupplier<KIn, VIn, KOut, VOut> supplier, int number, BiConsumer<KOut, VOut> output) {
        this.supplier = supplier;
        this.number = number;
        this.output = output;
        var builders = supplier.stores();
        if (builders != null) builders.forEach(builder -> stores.add(new HeapStore<>(builder.name())));
        processor = supplier.get();
    }

    void start(long now) {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, number), new File("."));
        context.setCurrentSystemTimeMs(now);
        for (var store : stores) context.addStateStore(store);
        processor = supplier.get();
        processor.init(context);
    }

    void receive(Record<KIn, VIn> record, Position position) {
        input.add(new Input<>(record, position));
    }

    boolean isBehind() {
        return read < input.size();
    }

    void process() {
        if (!isBehind()) return;
        var next = input.get(read++);
        var at = next.position;
        context.setRecordMetadata(at.topic, at.partition, at.offset);
        processor.process(next.record);
    }

    /// @return whether it then asks to commit
    boolean tell(long now) {
        context.resetCommit();
        for (var punctuator : context.scheduledPunctuators()) {
            punctuator.getPunctuator().punctuate(now);
        }
        return context.committed();
    }

    void commit() {
        committed = read;
        stores.forEach(HeapStore::commit);
        var sent = List.copyOf(context.forwarded());
        context.resetForwards();
        for (var forward : sent) {
            output.accept(forward.record().key(), forward.record().value());
        }
    }

    void crash(long now) {
        read = committed;
        stores.forEach(HeapStore::rollBack);
        start(now);
    }

    /// How far the committed records reach into the partitions they lie in.
    Passed passed() {
        var passed = new java.util.TreeMap<String, Long>();
        for (var each : input.subList(0, committed)) {
            var at = each.position;
            passed.put(at.topic + '-' + at.partition, at.offset + 1);
        }
        return new Passed(passed);
    }
}
