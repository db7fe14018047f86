package vn.p6monitor.streams.flow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads what `PackedWriter` wrote, in the same order.
public final class PackedReader {
    private final ByteBuffer in;

    public PackedReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    public boolean hasMore() {
        return in.hasRemaining();
    }

    public long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) return value;
        }
    }

    public int size() {
        return Math.toIntExact(unsigned());
    }

    public long signed() {
        long zigzag = unsigned();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    public long fixed() {
        return in.getLong();
    }

    public byte[] bytes() {
        var value = new byte[size()];
        in.get(value);
        return value;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public @Nullable String optionalText() {
        return unsigned() == 0 ? null : text();
    }
}
