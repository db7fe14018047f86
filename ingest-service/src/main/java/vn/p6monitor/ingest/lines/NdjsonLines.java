package vn.p6monitor.ingest.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a body at its line feeds in a buffer of fixed size; of a line that is too long only the beginning remains.
public final class NdjsonLines implements Lines {
    private static final int BUFFER = 4 * LONGEST;
    /// Enough lines for all processors, and few enough to be judged in a few milliseconds.
    private static final int TURN = LONGEST;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private long number;
    private boolean skipping;
    private boolean ended;
    /// Why nothing more comes; the whole lines before are given first.
    private @Nullable IOException broken;

    public NdjsonLines(InputStream body) {
        this.body = body;
    }

    @Override
    public List<Line> next() {
        var lines = new ArrayList<Line>();
        while (lines.isEmpty() && !ended) {
            if (broken != null) throw new BodyCutOffException(broken);
            fill();
            split(lines);
        }
        return lines;
    }

    private void fill() {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int wanted = Math.min(end + TURN, buffer.length);
        try {
            while (end < wanted && !ended) {
                int read = body.read(buffer, end, wanted - end);
                if (read < 0) ended = true;
                else end += read;
            }
        } catch (IOException e) {
            broken = e;
        }
    }

    private void split(List<Line> lines) {
        for (int i = start; i < end; i++) {
            if (buffer[i] == '\n') {
                add(start, i, lines);
                start = i + 1;
            }
        }
        if (ended && start < end) {
            add(start, end, lines);
            start = end;
        } else if (end - start > LONGEST + BYTE_ORDER_MARK.length + 1) {
            if (!skipping) {
                number++;
                lines.add(Line.tooLong(number, buffer, first(start, end)));
            }
            skipping = true;
            start = end;
        }
    }

    private void add(int from, int to, List<Line> lines) {
        if (skipping) {
            skipping = false;
            return;
        }
        number++;
        int first = first(from, to);
        int last = to > first && buffer[to - 1] == '\r' ? to - 1 : to;
        if (isBlank(first, last)) return;
        lines.add(
                last - first > LONGEST
                        ? Line.tooLong(number, buffer, first)
                        : Line.of(number, buffer, first, last - first));
    }

    private int first(int from, int to) {
        return number == 1 && startsWithByteOrderMark(from, to) ? from + BYTE_ORDER_MARK.length : from;
    }

    private boolean startsWithByteOrderMark(int from, int to) {
        if (to - from < BYTE_ORDER_MARK.length) return false;
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (buffer[from + i] != BYTE_ORDER_MARK[i]) return false;
        }
        return true;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') return false;
        }
        return true;
    }
}
