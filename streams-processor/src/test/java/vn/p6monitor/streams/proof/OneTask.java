package vn.p6monitor.streams.proof;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/// The only task of a stage, with stores that outlive it.
public final class OneTask<I, O> {
    private final List<HeapStore<?>> stores = new ArrayList<>();
    private MockProcessorContext<String, O> context = new MockProcessorContext<>();
    private Processor<String, I, String, O> processor;

    /// Starts at second 1 of the epoch.
    public OneTask(ProcessorSupplier<String, I, String, O> supplier) {
        Objects.requireNonNull(supplier.stores()).forEach(store -> stores.add(new HeapStore<>(store.name())));
        processor = supplier.get();
        restart(supplier);
    }

    /// Loses all that is only in memory.
    public void restart(ProcessorSupplier<String, I, String, O> supplier) {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), new File("."));
        context.setCurrentSystemTimeMs(1_000);
        stores.forEach(context::addStateStore);
        processor = supplier.get();
        processor.init(context);
    }

    public void process(String key, I value) {
        processor.process(new Record<>(key, value, 0));
    }

    /// What it sends when the clock says so.
    ///
    /// @param now in milliseconds of the epoch
    public List<Record<String, O>> told(long now) {
        context.resetForwards();
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(now);
        var told = new ArrayList<Record<String, O>>();
        for (var forward : context.forwarded()) {
            var record = forward.record();
            told.add(new Record<>(record.key(), record.value(), record.timestamp()));
        }
        return told;
    }
}
