package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// The folder with everything the stack keeps, locked against a second stack for as long as it is open.
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            if (!Files.isWritable(root)) {
                throw new Refused("the data folder %s belongs to %s and cannot be written; choose another with --data"
                        .formatted(root, Files.getOwner(root)));
            }
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new AlreadyRunning(root);
            }
            var folder = new DataFolder(root, channel);
            for (var part : new Path[] {folder.records(), folder.logs(), folder.programs(), folder.temporary()}) {
                Files.createDirectories(part);
            }
            return folder;
        } catch (IOException e) {
            throw new Refused("the data folder " + root + " cannot be used: " + e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    Path root() {
        return root;
    }

    /// Where the running processes are recorded, for a later start that finds them left over.
    Path records() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /// Throws away what earlier runs left in the temporary folder; none of them may still be running.
    void clearTemporary() {
        try {
            delete(temporary());
            Files.createDirectories(temporary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path part(String name) {
        return root.resolve(name);
    }

    /// Writes a file as a whole or not at all.
    void write(String name, String content) {
        var partial = root.resolve(name + ".partial");
        try {
            Files.writeString(partial, content);
            Files.move(
                    partial, root.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a file that only its owner can read, as a whole or not at all.
    static void writePrivately(Path file, String content) {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a folder under another name and gives it its own when it is complete, unless it is there already.
    static void complete(Path folder, Maker maker) {
        if (Files.exists(folder)) {
            return;
        }
        var partial = folder.resolveSibling(folder.getFileName() + ".partial");
        try {
            delete(partial);
            Files.createDirectories(partial);
            maker.make(partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills a new folder.
    interface Maker {
        void make(Path folder) throws IOException;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
