/// The last stage: sums of areas, from the commune up to the nation.
@NullMarked
package vn.p6monitor.streams.rollup;

import org.jspecify.annotations.NullMarked;
