package vn.p6monitor.query.freshness;

import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;

/// Where it is said how far reaches what readers see.
public interface Progress {
    /// What was said last of a generation's numbers; nothing passed where nothing was said yet.
    ProgressDocument visible(Generation generation);

    /// What was said last of receipts, rejections, uploads and the register; nothing passed where nothing was said yet.
    ProgressDocument ofLedger();
}
