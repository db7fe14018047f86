package vn.p6monitor.ingest.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Bytes that are written once and copied out once: a few in memory, more in a temporary file that nobody else sees.
final class Spool extends OutputStream {
    private final int mostInMemory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long size;

    Spool(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        memory.write(bytes, offset, length);
        size += length;
        if (memory.size() > mostInMemory) spill();
    }

    void copyTo(OutputStream out) throws IOException {
        read().transferTo(out);
    }

    InputStream read() throws IOException {
        var rest = new ByteArrayInputStream(memory.toByteArray());
        return file == null ? rest : new SequenceInputStream(Channels.newInputStream(file.position(0)), rest);
    }

    @Override
    public void close() throws IOException {
        if (file != null) file.close();
    }

    private void spill() throws IOException {
        if (file == null) {
            var path = Files.createTempFile("rejections", ".json");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        memory.writeTo(Channels.newOutputStream(file));
        memory.reset();
    }
}
