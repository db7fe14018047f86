package vn.p6monitor.streams.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Flagged;
import vn.p6monitor.streams.flow.Rolled;

/// An index in memory that tells what was done to it, in its order, and can be away for a while.
final class RecordedIndex implements Index {
    final List<String> done = new ArrayList<>();
    final Map<String, Sums> written = new HashMap<>();
    final Map<String, Flagged> flagged = new HashMap<>();
    int failures;
    IndexerState kept = IndexerState.NOWHERE;

    @Nullable
    ProgressDocument visible;

    @Override
    public IndexerState open() {
        return kept;
    }

    @Override
    public void write(Collection<? extends Rolled.Document> documents, Collection<VersionedArea> areas) {
        if (failures > 0) {
            failures--;
            throw new IndexUnavailableException("away");
        }
        done.add("write " + documents.size() + " rows, " + areas.size() + " areas");
        for (var document : documents) {
            switch (document) {
                case Rolled.AreaValues row -> written.put(row.key().toString(), row.sums());
                case Rolled.Flags flags -> flagged.put(flags.facility(), flags.flagged());
            }
        }
    }

    @Override
    public void show() {
        done.add("show");
    }

    @Override
    public void keep(ProgressDocument visible, IndexerState state) {
        done.add("keep");
        this.visible = visible;
        kept = state;
    }
}
