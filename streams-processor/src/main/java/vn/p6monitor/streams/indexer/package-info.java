/// Brings the sums of areas into the index, and shows how far they reach.
@NullMarked
package vn.p6monitor.streams.indexer;

import org.jspecify.annotations.NullMarked;
