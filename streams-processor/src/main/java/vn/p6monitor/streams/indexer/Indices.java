package vn.p6monitor.streams.indexer;

import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;

/// The indices of all generations, and the aliases by which readers find those of one.
public interface Indices {
    /// What there is now.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    Shelf look();

    /// How far that reaches which is visible in a generation's index; nowhere where it says nothing.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    ProgressDocument visible(Generation generation);

    /// Leads all readers to a generation at once, if the aliases still lead where they did.
    ///
    /// @param seen where they led
    /// @return whether it was done
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    boolean show(Generation generation, Shelf seen);

    /// Deletes what there is of a generation.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    void drop(Generation generation);
}
