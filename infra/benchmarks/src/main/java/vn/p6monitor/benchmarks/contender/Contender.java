package vn.p6monitor.benchmarks.contender;

import java.io.IOException;

/// Someone who takes all events, and does it again when told to.
interface Contender {
    /// Takes the events from an empty state.
    ///
    /// @param run a name that no earlier run had
    /// @param told whom to tell that the first event was read, and that all were taken, if it can tell that itself
    void begin(String run, Told told) throws IOException, InterruptedException;

    /// Stops and forgets everything.
    ///
    /// @return how many bytes it kept on disk
    long end() throws IOException;

    /// Who hears how a run goes.
    interface Told {
        void firstRead();

        void done();
    }
}
