package vn.p6monitor.ingest.compressed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.lines.Expansion;

/// A gzip stream as what was put into it, begun at the first read and watched as it grows.
final class Gunzipped extends InputStream {
    /// A line of reports shrinks to a tenth, seldom to a thirtieth; a bomb to a thousandth.
    private static final Expansion BOUNDS = new Expansion(16L << 30, 200, 8 << 20);

    private static final int BUFFER = 64 * 1024;

    private final Counted compressed;
    private @Nullable InputStream plain;
    private long out;

    Gunzipped(InputStream compressed) {
        this.compressed = new Counted(compressed);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            if (plain == null) plain = new GZIPInputStream(compressed, BUFFER);
            int read = plain.read(target, offset, length);
            if (read > 0) out += read;
            BOUNDS.check(compressed.count, out);
            return read;
        } catch (ZipException | EOFException e) {
            throw new BodyRefusedException(Reason.MALFORMED_GZIP, e);
        }
    }

    /// Counts what is read.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count++;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) count += read;
            return read;
        }
    }
}
