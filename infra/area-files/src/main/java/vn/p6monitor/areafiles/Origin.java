package vn.p6monitor.areafiles;

import java.nio.file.Path;

/// Where something was read.
///
/// @param line from 1
public record Origin(Path file, long line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
