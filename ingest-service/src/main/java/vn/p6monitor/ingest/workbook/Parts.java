package vn.p6monitor.ingest.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.lines.Expansion;

/// The parts of one workbook, unpacked as they are read and watched as they grow.
record Parts(ZipFile zip, long size) {
    private static final long RATIO = 200;
    private static final long FREE = 8 << 20;

    /// @param most bytes that the part may unpack to
    /// @throws BodyRefusedException when there is no such part, or when it is read and becomes too large
    InputStream open(String name, long most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
        // What the directory says is not to be trusted, but more than the whole cannot be packed.
        long packed = Math.clamp(entry.getCompressedSize(), 0, size);
        return new Watched(zip.getInputStream(entry), packed, new Expansion(most, RATIO, FREE));
    }

    /// Counts what comes out.
    private static final class Watched extends FilterInputStream {
        private final long packed;
        private final Expansion bounds;
        private long count;

        Watched(InputStream in, long packed, Expansion bounds) {
            super(in);
            this.packed = packed;
            this.bounds = bounds;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) count += read;
            bounds.check(packed, count);
            return read;
        }
    }
}
