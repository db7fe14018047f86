package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;

/// A log file that makes room for itself: when full it becomes `.1`, what was `.1` becomes `.2`, and the oldest goes.
public final class RotatingLog implements AutoCloseable {

    private static final long DEFAULT_BYTES = 8L << 20;
    private static final int OLD_FILES = 3;

    private final Path file;
    private final long limit;
    private OutputStream out;
    private long written;

    public RotatingLog(Path file) {
        this(file, DEFAULT_BYTES);
    }

    RotatingLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            this.written = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes all that a program says until it says no more.
    public void drain(InputStream words) {
        var buffer = new byte[16 * 1024];
        try (words) {
            for (int n = words.read(buffer); n >= 0; n = words.read(buffer)) {
                write(buffer, n);
            }
        } catch (IOException _) {
            // The stream of a killed process may break instead of ending; what was read is written.
        }
    }

    public void write(byte[] bytes) {
        write(bytes, bytes.length);
    }

    private synchronized void write(byte[] bytes, int length) {
        try {
            if (written + length > limit) {
                rotate();
            }
            out.write(bytes, 0, length);
            written += length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rotate() throws IOException {
        out.close();
        for (int i = OLD_FILES; i > 0; i--) {
            var younger = i == 1 ? file : old(i - 1);
            if (Files.exists(younger)) {
                Files.move(younger, old(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        written = 0;
    }

    private Path old(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    /// The last lines, for a message about what went wrong.
    public synchronized List<String> tail(int lines) {
        var last = new ArrayDeque<String>();
        try (var all = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            all.lines().forEach(line -> {
                if (last.size() == lines) {
                    last.removeFirst();
                }
                last.addLast(line);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(last);
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
