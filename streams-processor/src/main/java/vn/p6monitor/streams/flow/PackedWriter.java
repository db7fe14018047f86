package vn.p6monitor.streams.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes small values densely: integers seven bits a byte, least first; signed ones zigzag.
public final class PackedWriter {
    private static final int MOST_VARINT_BYTES = 10;

    private byte[] bytes = new byte[128];
    private int size;

    public PackedWriter unsigned(long value) {
        makeRoomFor(MOST_VARINT_BYTES);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    public PackedWriter signed(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    public PackedWriter fixed(long value) {
        makeRoomFor(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) bytes[size++] = (byte) (value >>> shift);
        return this;
    }

    public PackedWriter bytes(byte[] value) {
        unsigned(value.length);
        makeRoomFor(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    public PackedWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public PackedWriter optionalText(@Nullable String value) {
        return value == null ? unsigned(0) : unsigned(1).text(value);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void makeRoomFor(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
