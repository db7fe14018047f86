package vn.p6monitor.localstack.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What to run: the command, what it finds in its environment beside our own, where, and as which user if not ours.
public record Program(
        String name, List<String> command, Map<String, String> environment, Path directory, OptionalInt uid) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Program(String name, List<String> command, Map<String, String> environment, Path directory) {
        this(name, command, environment, directory, OptionalInt.empty());
    }
}
