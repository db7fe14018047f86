/// A country's areas, register and two years of reports, made from a seed: as large, as uneven and as untidy as the
/// real ones.
@NullMarked
package vn.p6monitor.benchmarks.national;

import org.jspecify.annotations.NullMarked;
