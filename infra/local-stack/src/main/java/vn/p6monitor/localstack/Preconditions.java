package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.p6monitor.localstack.processes.Spawner;

/// What must hold before anything is started; everything that does not is told at once, with what to do about it.
record Preconditions(Settings settings, Machine machine) {

    private static final int OLDEST_JAVA = 25;
    private static final int DISK_MEGABYTES = 3_000;

    void check() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new Refused(String.join("\n", problems));
        }
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        java(problems);
        programs(problems);
        ports(problems);
        room(problems);
        otherUser(problems);
        return problems;
    }

    private void java(Collection<String> problems) {
        if (machine.javaVersion() < OLDEST_JAVA) {
            problems.add("Java %d is needed and this is %d; install a JDK %d and set JAVA_HOME to it"
                    .formatted(OLDEST_JAVA, machine.javaVersion(), OLDEST_JAVA));
        }
    }

    private void programs(Collection<String> problems) {
        var distribution = new Distribution(settings.repository());
        settings.children().stream()
                .sorted()
                .filter(child -> !distribution.has(child))
                .map(child -> child.title() + " is not built: " + distribution.of(child)
                        + " is missing; run `./p6 up`, or `mvn -DskipTests package`")
                .forEach(problems::add);
    }

    private void ports(Collection<String> problems) {
        settings.children().stream()
                .sorted()
                .forEach(child -> settings.ports().opened(child).forEach((port, use) -> {
                    if (machine.isTaken(port)) {
                        problems.add("port %d (%s) is taken%s; stop that, or shift all ports with --port-offset N"
                                .formatted(
                                        port,
                                        use,
                                        machine.holderOf(port)
                                                .map(" by "::concat)
                                                .orElse("")));
                    }
                }));
    }

    private void room(Collection<String> problems) {
        int needed = settings.children().stream().mapToInt(Child::megabytes).sum();
        long available = machine.availableMegabytes();
        if (available < needed) {
            problems.add("%,d MB of memory are needed and %,d MB are available; end other programs"
                    .formatted(needed, available));
        }
        long disk = usableMegabytes(settings.data());
        if (disk < DISK_MEGABYTES) {
            problems.add(
                    "%,d MB of disk are needed and %,d MB are free at %s; make room, or choose another folder with --data"
                            .formatted(DISK_MEGABYTES, disk, settings.data()));
        }
    }

    private void otherUser(Collection<String> problems) {
        if (!Unprivileged.isRoot() || !settings.children().contains(Child.ELASTICSEARCH)) {
            return;
        }
        if (Spawner.onPath("setpriv").isEmpty()) {
            problems.add("Elasticsearch does not run as root, and setpriv (package util-linux), which would run it as "
                    + "another user, is missing; install it, or start as another user");
        }
        if (!Unprivileged.othersReach(Distribution.java().resolve("bin/java"))) {
            problems.add("Elasticsearch runs as another user than root, who cannot reach the JDK at "
                    + Distribution.java() + "; use one in /usr/lib/jvm or /opt");
        }
    }

    private static long usableMegabytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
