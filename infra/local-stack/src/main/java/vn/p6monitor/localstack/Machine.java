package vn.p6monitor.localstack;

import java.util.Optional;

/// What the preconditions ask of the machine, so that a test can answer in its place.
interface Machine {

    int javaVersion();

    long availableMegabytes();

    boolean isTaken(int port);

    /// Who holds a port, where the system tells.
    Optional<String> holderOf(int port);
}
