package vn.p6monitor.streams.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/// Where the test driver falls short of Kafka: stores that are restored from their changelogs before the processors
/// start, and an offset for each partition.
public final class Seam implements ProcessorWrapper {
    /// The setting that holds what the driver does not know.
    static final String BEYOND_DRIVER = "proof.beyond.driver";

    /// What the brokers of a running application would hold.
    interface Beyond {
        /// The content of a store's changelog.
        Map<Bytes, byte[]> changelog(String store);

        /// Where the record lies that is being processed.
        org.apache.kafka.streams.processor.api.RecordMetadata metadata();
    }

    private @Nullable Beyond beyond;

    @Override
    public void configure(Map<String, ?> configs) {
        beyond = (Beyond) configs.get(BEYOND_DRIVER);
    }

    @Override
    public <KIn, VIn, KOut, VOut> WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(
            String name, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier) {
        var there = Objects.requireNonNull(beyond);
        return ProcessorWrapper.asWrapped(new ProcessorSupplier<>() {
            @Override
            public Processor<KIn, VIn, KOut, VOut> get() {
                return new Restored<>(supplier.get(), supplier.stores(), there);
            }

            @Override
            public @Nullable Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        });
    }

    @Override
    public <KIn, VIn, VOut> WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<KIn, VIn, VOut> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    /// A processor that finds its stores as the changelogs have them.
    private record Restored<KIn, VIn, KOut, VOut>(
            Processor<KIn, VIn, KOut, VOut> processor,
            @Nullable Set<StoreBuilder<?>> stores,
            Beyond beyond) implements Processor<KIn, VIn, KOut, VOut> {
        @Override
        public void init(ProcessorContext<KOut, VOut> context) {
            if (stores != null) {
                for (var store : stores) {
                    var innermost = innermost(context.getStateStore(store.name()));
                    beyond.changelog(store.name()).forEach(innermost::put);
                }
            }
            processor.init(withMetadata(context));
        }

        @Override
        public void process(Record<KIn, VIn> record) {
            processor.process(record);
        }

        @Override
        public void close() {
            processor.close();
        }

        /// Below the changelog, to which a restoration does not write.
        @SuppressWarnings("unchecked")
        private static KeyValueStore<Bytes, byte[]> innermost(StateStore store) {
            var inner = store;
            while (inner instanceof WrappedStateStore<?, ?, ?> wrapped) inner = wrapped.wrapped();
            return (KeyValueStore<Bytes, byte[]>) inner;
        }

        @SuppressWarnings("unchecked")
        private ProcessorContext<KOut, VOut> withMetadata(ProcessorContext<KOut, VOut> context) {
            return (ProcessorContext<KOut, VOut>) Proxy.newProxyInstance(
                    Seam.class.getClassLoader(), new Class<?>[] {ProcessorContext.class}, (_, method, arguments) -> {
                        if (method.getName().equals("recordMetadata")) return Optional.of(beyond.metadata());
                        try {
                            return method.invoke(context, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
