package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/// Where Elasticsearch runs from and keeps its files: beside the rest, unless its user cannot go there.
record ElasticsearchPlace(Path program, Path folder) {

    private static final Path ELSEWHERE = Path.of("/var/lib/p6-monitor");
    private static final String DATA = "data-";
    private static final String OWNER = "owner";

    static ElasticsearchPlace choose(Site site, Unprivileged user) {
        try {
            return new ElasticsearchPlace(program(site, user), folder(site, user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(Site site, Unprivileged user) throws IOException {
        var built = site.distribution().elasticsearch();
        if (user.reaches(built.resolve("bin/elasticsearch")) && user.reaches(built.resolve("lib"))) {
            return built;
        }
        var copy = enterable(ELSEWHERE).resolve(built.getFileName());
        DataFolder.complete(copy, partial -> copy(built, partial));
        return copy;
    }

    private static Path folder(Site site, Unprivileged user) throws IOException {
        var beside = site.data().part("elasticsearch");
        if (user.reaches(site.data().root())) {
            return beside;
        }
        // Bound to the data folder by a name kept there: without the broker's records the indices mean nothing.
        var name = site.data().part("elasticsearch-elsewhere");
        if (!Files.exists(name)) {
            site.data().write(name.getFileName().toString(), UUID.randomUUID().toString());
        }
        forgetOrphans();
        var folder = enterable(ELSEWHERE).resolve(DATA + Files.readString(name));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(OWNER), name.toString());
        return folder;
    }

    /// Deletes the files of data folders that were deleted.
    private static void forgetOrphans() throws IOException {
        if (!Files.exists(ELSEWHERE)) {
            return;
        }
        try (var folders = Files.list(ELSEWHERE)) {
            for (var folder : folders.filter(ElasticsearchPlace::isOrphan).toList()) {
                DataFolder.delete(folder);
            }
        }
    }

    private static boolean isOrphan(Path folder) {
        var owner = folder.resolve(OWNER);
        try {
            if (!Files.exists(owner)) {
                return false;
            }
            var name = Path.of(Files.readString(owner));
            return !Files.exists(name) || !folder.getFileName().toString().equals(DATA + Files.readString(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path enterable(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    var executable = Files.isExecutable(file);
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
