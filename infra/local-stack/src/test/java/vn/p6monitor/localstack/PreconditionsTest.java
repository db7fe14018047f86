package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    /// A machine that is as it is said to be.
    private record Told(int javaVersion, long availableMegabytes, Set<Integer> taken) implements Machine {

        @Override
        public boolean isTaken(int port) {
            return taken.contains(port);
        }

        @Override
        public Optional<String> holderOf(int port) {
            return Optional.of("process 42 (/usr/bin/nc)");
        }
    }

    @TempDir
    private Path folder;

    private Settings settings;

    @BeforeEach
    void build() throws Exception {
        settings = Settings.in(folder, folder).withChildren(Set.of(Child.SIGN_IN));
        var jar = new Distribution(folder).jar(Child.SIGN_IN);
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
    }

    @Test
    void holdWhereEverythingIsFree() {
        assertThat(new Preconditions(settings, new Told(25, 10_000, Set.of())).problems())
                .isEmpty();
    }

    @Test
    void nameATakenPortAndWhoHoldsIt() {
        assertThat(new Preconditions(settings, new Told(25, 10_000, Set.of(9000))).problems())
                .containsExactly("port 9000 (sign-in) is taken by process 42 (/usr/bin/nc); stop that, or shift all "
                        + "ports with --port-offset N");
    }

    @Test
    void tellEverythingAtOnce() throws Exception {
        Files.delete(new Distribution(folder).jar(Child.SIGN_IN));
        var preconditions = new Preconditions(settings, new Told(21, 100, Set.of(9000)));

        assertThat(preconditions.problems()).hasSize(4);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(preconditions::check)
                .withMessageContaining("Java 25 is needed and this is 21")
                .withMessageContaining("sign-in is not built")
                .withMessageContaining("250 MB of memory are needed and 100 MB are available");
    }

    @Test
    void leaveTheDataFolderToThoseWhoMayStart() throws Exception {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> LocalStack.start(settings, new Told(25, 10, Set.of())));

        DataFolder.open(folder).close();
    }

    @Test
    void seeWhoHoldsAPortOfThisMachine() throws Exception {
        var machine = new ThisMachine();
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(machine.isTaken(port)).isTrue();
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(machine.holderOf(port))
                        .hasValueSatisfying(holder -> assertThat(holder)
                                .startsWith("process " + ProcessHandle.current().pid()));
            }
        }
        assertThat(machine.isTaken(port)).isFalse();
        assertThat(machine.availableMegabytes()).isPositive();
    }
}
