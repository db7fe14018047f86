package vn.p6monitor.query.freshness;

import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;

/// Where the indexer says how far the visible numbers reach.
public interface Progress {
    /// What was said last of a generation's numbers; nothing passed where nothing was said yet.
    ProgressDocument visible(Generation generation);
}
