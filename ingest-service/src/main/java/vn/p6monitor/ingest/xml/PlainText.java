package vn.p6monitor.ingest.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

/// Lets only so much XML through as office programs and phones write: no document types, and so no entities, no
/// comments, no CDATA, no instructions but the declaration at the beginning; and no tag or text without end.
final class PlainText extends FilterReader {
    /// Six characters may stand for one, and a cell has 32,767.
    private static final int LONGEST = 256 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reason malformed;
    private boolean begun;
    private boolean opened;
    private boolean first;
    private int since;

    /// @param malformed the reason for refusing anything else
    PlainText(Reader in, Reason malformed) {
        super(in);
        this.malformed = malformed;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (!begun && read > 0) {
            begun = true;
            first = true;
            if (target[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(target, offset + 1, target, offset, read - 1);
                if (--read == 0) return read(target, offset, length);
            }
        }
        for (int i = 0; i < read; i++) check(target[offset + i]);
        return read;
    }

    private void check(char c) {
        if (c == '<') {
            opened = true;
            since = 0;
            return;
        }
        boolean isDeclaration = c == '?' && first;
        if (opened && (c == '!' || (c == '?' && !isDeclaration))) throw refused();
        if (++since > LONGEST) throw refused();
        opened = false;
        first = false;
    }

    private BodyRefusedException refused() {
        return new BodyRefusedException(malformed);
    }
}
