package vn.p6monitor.streams.flow;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// Serdes made of two functions; absent values stay absent.
public final class PackedSerde {
    private PackedSerde() {}

    public static <T> Serde<T> of(Function<T, byte[]> write, Function<byte[], T> read) {
        return Serdes.serdeFrom(
                (_, value) -> value == null ? null : write.apply(value),
                (_, bytes) -> bytes == null ? null : read.apply(bytes));
    }
}
