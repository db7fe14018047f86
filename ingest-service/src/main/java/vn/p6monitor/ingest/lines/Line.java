package vn.p6monitor.ingest.lines;

import java.nio.ByteBuffer;

/// One line of a body that is not blank; its bytes are good until the next lines are asked for.
///
/// @param number from 1, blank lines counted
/// @param tooLong then the bytes are only the first `Lines.LONGEST`
public record Line(long number, ByteBuffer bytes, boolean tooLong) {
    public static Line of(long number, byte[] buffer, int offset, int length) {
        return new Line(number, ByteBuffer.wrap(buffer, offset, length), false);
    }

    /// A view for each who asks, so that one reader does not move another.
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    static Line tooLong(long number, byte[] buffer, int offset) {
        return new Line(number, ByteBuffer.wrap(buffer, offset, Lines.LONGEST), true);
    }
}
