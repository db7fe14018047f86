package vn.p6monitor.localstack;

import vn.p6monitor.localstack.processes.Probe;
import vn.p6monitor.localstack.processes.Program;

/// How one child is set up, started and asked for its health.
interface Server {

    /// Writes the files it needs, once or again, and says how to run it.
    Program prepare();

    Probe probe();
}
