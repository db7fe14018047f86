package vn.p6monitor.areafiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads files of the statistics office, in any order and number, each for the table that its header line tells; and
/// files of lines that are ready to be sent, such as those of groups.
public final class AreaFiles {
    private AreaFiles() {}

    /// What came of reading files.
    public sealed interface Reading {}

    /// They can be sent.
    public record Read(List<AreaLine> lines) implements Reading {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /// They cannot, for these reasons, each with its file and line where it has one.
    public record Unreadable(List<String> complaints) implements Reading {
        public Unreadable {
            complaints = List.copyOf(complaints);
        }
    }

    public static Reading read(List<Path> files) {
        var tables = new Tables();
        files.forEach(tables::read);
        if (!tables.complaints().isEmpty()) return new Unreadable(tables.complaints());
        var lines = new ArrayList<>(new Country(tables).lines());
        lines.addAll(tables.ready());
        return tables.complaints().isEmpty() ? new Read(lines) : new Unreadable(tables.complaints());
    }
}
