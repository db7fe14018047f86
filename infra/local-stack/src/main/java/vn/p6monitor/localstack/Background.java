package vn.p6monitor.localstack;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.p6monitor.localstack.processes.Spawner;

/// Starts the stack in a process of its own, and shows what that one says until it is ready.
record Background(Command command, Path repository, PrintStream out) {

    int start() throws InterruptedException {
        if (new RunningStack(command.data()).isRunning()) {
            throw new AlreadyRunning(command.data());
        }
        var log = command.data().resolve("logs/local-stack.log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Files.deleteIfExists(command.data().resolve(LocalStack.READY));
            var process = new ProcessBuilder(words())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return follow(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        // Out of our terminal's reach, or its ctrl-C and its closing would stop the stack.
        Spawner.onPath("setsid").ifPresent(setsid -> words.add(setsid.toString()));
        words.addAll(List.of(
                Distribution.java().resolve("bin/java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                repository.toString()));
        words.addAll(command.withDetach(false).words());
        return words;
    }

    private int follow(Process process, Path log) throws IOException, InterruptedException {
        var ready = command.data().resolve(LocalStack.READY);
        try (var said = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                // Asked before the last look, so that nothing said before is missed.
                boolean done = Files.exists(ready);
                boolean over = process.waitFor(200, TimeUnit.MILLISECONDS);
                show(said);
                if (done) {
                    return 0;
                }
                if (over) {
                    return process.exitValue();
                }
            }
        }
    }

    private void show(RandomAccessFile said) throws IOException {
        var bytes = new byte[8192];
        for (int n = said.read(bytes); n > 0; n = said.read(bytes)) {
            out.write(bytes, 0, n);
        }
        out.flush();
    }
}
