/// Beside the numbers: what was said, as it was said, from the topics of the record into indices that belong to no
/// generation.
@NullMarked
package vn.p6monitor.streams.ledger;

import org.jspecify.annotations.NullMarked;
