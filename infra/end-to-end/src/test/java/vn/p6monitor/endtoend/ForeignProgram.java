package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// A program that is not ours, as it is installed on this machine.
///
/// @param folder it runs in
record ForeignProgram(Path folder, Map<String, String> environment) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// What came of it.
    ///
    /// @param said all that it wrote, to either stream
    record Ran(int status, String said) {}

    /// Leaves the test out where the programs are missing, unless all of them are promised: `-Dp6.test.foreign=true`.
    static void need(String... programs) {
        for (var program : programs) {
            if (isInstalled(program)) continue;
            if (Boolean.getBoolean("p6.test.foreign")) throw new AssertionError(program + " is not installed");
            Assumptions.abort(program + " is not installed");
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// @param input what it reads
    Ran run(String input, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var in = Files.writeString(folder.resolve("input"), input);
        var out = folder.resolve("output");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end: " + Files.readString(out, UTF_8));
        }
        return new Ran(process.exitValue(), Files.readString(out, UTF_8));
    }
}
