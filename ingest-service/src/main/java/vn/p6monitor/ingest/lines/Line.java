package vn.p6monitor.ingest.lines;

import java.nio.ByteBuffer;
import java.util.List;
import vn.p6monitor.schemas.problem.Problem;

/// One line of a body that is not blank, or one row of a table as the JSON line that says the same; its bytes are good
/// until the next lines are asked for.
///
/// @param number from 1, blank lines counted
/// @param unreadable why it cannot be judged; the bytes then are its first `Lines.LONGEST`, or nothing
public record Line(long number, ByteBuffer bytes, List<Problem> unreadable, Cells cells) {
    public Line {
        unreadable = List.copyOf(unreadable);
    }

    public static Line of(long number, byte[] buffer, int offset, int length) {
        return new Line(number, ByteBuffer.wrap(buffer, offset, length), List.of(), Cells.NONE);
    }

    /// A view for each who asks, so that one reader does not move another.
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    static Line tooLong(long number, byte[] buffer, int offset) {
        return new Line(number, ByteBuffer.wrap(buffer, offset, Lines.LONGEST), List.of(Lines.tooLong()), Cells.NONE);
    }
}
