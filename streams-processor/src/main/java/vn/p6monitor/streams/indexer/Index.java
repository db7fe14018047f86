package vn.p6monitor.streams.indexer;

import java.util.Collection;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.flow.Rolled;

/// Where readers find the sums, the flags and the areas of one generation.
public interface Index {
    /// An area, and a number that grows with each of its changes.
    record VersionedArea(Area area, long version) {}

    /// Makes what is not there yet, and tells where the indexer had come to; nowhere in an index that is new.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    IndexerState open();

    /// Writes documents and areas, each unless a greater version of it is there; all are settled on return.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    void write(Collection<? extends Rolled.Document> documents, Collection<VersionedArea> areas);

    /// Makes all that was written visible to readers.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    void show();

    /// Tells readers how far what they see reaches, and keeps where to go on from.
    ///
    /// @throws IndexUnavailableException when the index is away for longer than is worth waiting
    void keep(ProgressDocument visible, IndexerState state);
}
