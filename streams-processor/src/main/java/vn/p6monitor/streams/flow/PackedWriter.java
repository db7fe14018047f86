package vn.p6monitor.streams.flow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes small values densely: integers seven bits a byte, least first; signed ones zigzag.
public final class PackedWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    public PackedWriter unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    public PackedWriter signed(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    public PackedWriter fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) out.write((int) (value >>> shift));
        return this;
    }

    public PackedWriter bytes(byte[] value) {
        unsigned(value.length);
        out.writeBytes(value);
        return this;
    }

    public PackedWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public PackedWriter optionalText(@Nullable String value) {
        return value == null ? unsigned(0) : unsigned(1).text(value);
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }
}
