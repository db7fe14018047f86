/// What the numbers must be, from the set of events alone: one thread, no order, no increments.
@NullMarked
package vn.p6monitor.benchmarks.recomputation;

import org.jspecify.annotations.NullMarked;
