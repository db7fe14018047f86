package vn.p6monitor.ingest.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

/// The frame of an object container file: a header with the writer's schema, and blocks of records.
///
/// Avro's own reader allocates what a length in the file says before it reads on, and unpacks a block to its end; here
/// everything has a bound.
///
/// @see <a href="https://avro.apache.org/docs/1.12.0/specification/#object-container-files">the specification</a>
final class ContainerFile {
    /// The largest block, as it lies in the file and unpacked, in bytes.
    static final int LARGEST_BLOCK = 4 << 20;

    private static final int LARGEST_UNPACKED = 16 << 20;
    private static final int LARGEST_VALUE = 256 << 10;
    private static final int LONGEST_KEY = 1 << 10;
    private static final int MOST_KEYS = 64;
    private static final int SYNC = 16;
    private static final byte[] MAGIC = {'O', 'b', 'j', 1};

    private final DataInputStream in;
    private final Map<String, byte[]> header;
    private final byte[] sync;
    private final boolean deflated;

    /// Records of one block, one after the other.
    ///
    /// @param count of the records
    record Block(long count, Bytes bytes) {}

    /// Bytes that are not compared.
    static final class Bytes {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] array() {
            return bytes;
        }
    }

    /// @throws BodyRefusedException when it does not begin as a container file
    ContainerFile(InputStream body) {
        in = new DataInputStream(body);
        try {
            if (!Arrays.equals(bytes(MAGIC.length), MAGIC)) throw malformed();
            header = readHeader();
            sync = bytes(SYNC);
        } catch (EOFException e) {
            throw new BodyRefusedException(Reason.MALFORMED_AVRO_FILE, e);
        } catch (IOException e) {
            throw new BodyCutOffException(e);
        }
        deflated = switch (text("avro.codec")) {
            case "", "null" -> false;
            case "deflate" -> true;
            default -> throw malformed();
        };
    }

    /// The schema in JSON, empty where there is none.
    String schema() {
        return text("avro.schema");
    }

    /// The next block, null at the end.
    ///
    /// @throws DataFormatException when it is no block, after which nothing can be read
    @Nullable
    Block next() throws DataFormatException {
        try {
            int first = in.read();
            if (first < 0) return null;
            long count = number(first);
            long size = number(in.readUnsignedByte());
            if (count < 0 || size < 0 || size > LARGEST_BLOCK) throw new DataFormatException("size " + size);
            var bytes = bytes((int) size);
            if (!Arrays.equals(bytes(SYNC), sync)) throw new DataFormatException("out of step");
            var unpacked = deflated ? inflate(bytes) : bytes;
            // No record is without a byte.
            if (count > unpacked.length) throw new DataFormatException("count " + count);
            return new Block(count, new Bytes(unpacked));
        } catch (EOFException e) {
            throw new DataFormatException("ends within a block: " + e);
        } catch (IOException e) {
            throw new BodyCutOffException(e);
        }
    }

    private Map<String, byte[]> readHeader() throws IOException {
        var entries = new HashMap<String, byte[]>();
        for (long count = number(); count != 0; count = number()) {
            // A negative count is followed by the size of the entries, for those who pass them over.
            if (count < 0) number();
            for (long i = Math.abs(count); i > 0; i--) {
                if (entries.size() == MOST_KEYS) throw malformed();
                var key = new String(bytes(length(LONGEST_KEY)), UTF_8);
                entries.put(key, bytes(length(LARGEST_VALUE)));
            }
        }
        return entries;
    }

    private String text(String key) {
        return new String(header.getOrDefault(key, new byte[0]), UTF_8);
    }

    private static byte[] inflate(byte[] packed) throws DataFormatException {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(packed);
            var out = new byte[Math.clamp(4L * packed.length, 1024, LARGEST_UNPACKED)];
            int length = 0;
            while (!inflater.finished()) {
                if (length == LARGEST_UNPACKED) throw new BodyRefusedException(Reason.EXPANDS_TOO_MUCH);
                if (length == out.length) out = Arrays.copyOf(out, Math.min(2 * length, LARGEST_UNPACKED));
                int read = inflater.inflate(out, length, out.length - length);
                if (read == 0 && !inflater.finished()) throw new DataFormatException("ends within what is packed");
                length += read;
            }
            return Arrays.copyOf(out, length);
        }
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    private int length(int longest) throws IOException {
        long length = number();
        if (length < 0 || length > longest) throw malformed();
        return (int) length;
    }

    private long number() throws IOException {
        return number(in.readUnsignedByte());
    }

    /// Seven bits a byte, the lowest first, and the sign in the lowest bit of all.
    private long number(int first) throws IOException {
        long bits = first & 0x7F;
        int next = first;
        for (int shift = 7; next > 0x7F; shift += 7) {
            if (shift > 63) throw malformed();
            next = in.readUnsignedByte();
            bits |= (next & 0x7FL) << shift;
        }
        return (bits >>> 1) ^ -(bits & 1);
    }

    private static BodyRefusedException malformed() {
        return new BodyRefusedException(Reason.MALFORMED_AVRO_FILE);
    }
}
