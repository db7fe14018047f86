package vn.p6monitor.streams.generation;

import java.util.function.BooleanSupplier;

/// One generation as it is computed by this instance.
public interface Computation extends AutoCloseable {
    /// Whether reports are settled, and sums brought into the index if that falls to this instance.
    boolean works();

    /// Whether the index has been opened, so that it should be there.
    boolean hasIndex();

    /// Fills the index again, of which something was lost.
    void fillAgain();

    /// Acts while nothing further is shown, where that falls to this instance.
    ///
    /// @return what the action returns; false where it was not done
    boolean whileStill(BooleanSupplier action);

    /// Stops within a bounded time.
    @Override
    void close();
}
