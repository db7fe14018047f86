package vn.p6monitor.streams.generation;

import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.p6monitor.streams.bound.Holding;

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

    /// What it holds, and which topics it therefore reads no further.
    Holding holding();

    /// Reads partitions up to some offsets in any case, whatever is held.
    void readAtLeast(Map<String, Long> offsets);

    /// Stops within a bounded time.
    @Override
    void close();
}
