package vn.p6monitor.ingest.workbook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpHeaders;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.table.Rows;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.web.FailureException;

/// A workbook that came by the door, kept in a temporary file for as long as it is read: its directory is its end.
public final class Workbook implements AutoCloseable {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// The largest that is received, in bytes.
    public static final long LARGEST = 64 << 20;

    private static final long LARGEST_SHEET = 512 << 20;

    /// How many are read at once. Each may hold some 32 MiB of texts: all of them a third of the memory, no more.
    static final int AT_ONCE = (int) Math.max(1, Runtime.getRuntime().maxMemory() / (96 << 20));

    private static final Semaphore ROOM = new Semaphore(AT_ONCE, true);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Path file;
    private final Parts parts;
    private final Contents contents;
    private final SharedStrings texts;

    private Workbook(Path file, ZipFile zip) throws IOException, XMLStreamException {
        this.file = file;
        this.parts = new Parts(zip, Files.size(file));
        this.contents = Contents.read(parts);
        this.texts = readTexts();
    }

    /// Receives a workbook to its end, and waits its turn to be read.
    ///
    /// @throws BodyRefusedException when it is none, or too large
    /// @throws FailureException when too many others are being read
    public static Workbook receive(InputStream body) {
        try {
            var file = Files.createTempFile("workbook", ".xlsx");
            try {
                receive(body, file);
                return openInTurn(file);
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether whoever asks wants a workbook back.
    public static boolean isAccepted(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(types -> types.contains(MEDIA_TYPE));
    }

    /// The rows of its first visible sheet, from the beginning.
    public Rows rows() {
        try {
            return new SheetRows(parts.open(contents.sheet(), LARGEST_SHEET), texts, contents.from1904());
        } catch (IOException | XMLStreamException e) {
            throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK, e);
        }
    }

    @Override
    public void close() {
        try {
            parts.zip().close();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ROOM.release();
        }
    }

    private static void receive(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                size += read;
                if (size > LARGEST) throw new BodyRefusedException(Reason.TOO_LARGE);
                out.write(buffer, 0, read);
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new BodyCutOffException(e);
        }
    }

    private static Workbook openInTurn(Path file) throws IOException {
        awaitRoom();
        try {
            return open(file);
        } catch (IOException | RuntimeException e) {
            ROOM.release();
            throw e;
        }
    }

    private static void awaitRoom() {
        try {
            if (!ROOM.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) throw Failure.TOO_BUSY.toException();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.TOO_BUSY.toException();
        }
    }

    private static Workbook open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK, e);
        }
        try {
            return new Workbook(file, zip);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            if (e instanceof BodyRefusedException refused) throw refused;
            throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK, e);
        }
    }

    private SharedStrings readTexts() throws IOException, XMLStreamException {
        if (contents.sharedStrings() == null) return SharedStrings.NONE;
        try (var part = parts.open(contents.sharedStrings(), SharedStrings.LARGEST)) {
            return SharedStrings.read(part);
        }
    }
}
