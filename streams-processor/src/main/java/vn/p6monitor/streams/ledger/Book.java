package vn.p6monitor.streams.ledger;

import java.util.Collection;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.indexer.IndexUnavailableException;

/// Where readers find what was said.
public interface Book {
    /// Makes what is not there yet, and tells how far it reached when that was last told; nowhere in a book that is
    /// new.
    ///
    /// @throws IndexUnavailableException when it is away for longer than is worth waiting, or when a later release
    /// keeps it
    ProgressDocument open();

    /// Writes entries, each of which may be there already; all are settled on return.
    ///
    /// @throws IndexUnavailableException when it is away for longer than is worth waiting
    void write(Collection<? extends Entry> entries);

    /// Makes all that was written visible to readers.
    ///
    /// @throws IndexUnavailableException when it is away for longer than is worth waiting
    void show();

    /// Tells readers how far what they see reaches, which is where to go on from.
    ///
    /// @throws IndexUnavailableException when it is away for longer than is worth waiting
    void keep(ProgressDocument visible);

    /// Leads readers here, and away from what an earlier release wrote, which is removed.
    ///
    /// @throws IndexUnavailableException when it is away for longer than is worth waiting, when any of it is gone,
    /// or when a later release keeps it
    void lead();
}
