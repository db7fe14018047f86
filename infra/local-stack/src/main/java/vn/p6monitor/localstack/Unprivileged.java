package vn.p6monitor.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.OptionalInt;

/// The user Elasticsearch runs as: ourselves, or, as it refuses root, a user number that nobody else has.
record Unprivileged(OptionalInt uid) {

    private static final int NOBODY_ELSE = 64_306;

    static Unprivileged user() {
        return new Unprivileged(isRoot() ? OptionalInt.of(NOBODY_ELSE) : OptionalInt.empty());
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// Gives the user a folder with all that is in it.
    void own(Path folder) throws IOException {
        if (uid.isPresent()) {
            try (var files = Files.walk(folder)) {
                for (var file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", uid.getAsInt());
                    Files.setAttribute(file, "unix:gid", uid.getAsInt());
                }
            }
        }
    }

    /// Whether the user may read a file and enter every folder above it, which others than root often may not.
    boolean reaches(Path path) {
        return uid.isEmpty() || othersReach(path);
    }

    static boolean othersReach(Path path) {
        try {
            var real = path.toRealPath();
            if (!Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_READ)) {
                return false;
            }
            for (var folder = real.getParent(); folder != null; folder = folder.getParent()) {
                if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
