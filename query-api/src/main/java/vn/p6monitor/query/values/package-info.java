/// Indicator values: which are asked for, how they are made from sums, and who sees them how.
@NullMarked
package vn.p6monitor.query.values;

import org.jspecify.annotations.NullMarked;
