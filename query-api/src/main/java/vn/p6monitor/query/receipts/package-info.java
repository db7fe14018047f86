/// What became of a report: whether it counts, in what, and why it does not.
@NullMarked
package vn.p6monitor.query.receipts;

import org.jspecify.annotations.NullMarked;
