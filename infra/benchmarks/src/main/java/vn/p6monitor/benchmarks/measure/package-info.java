/// The measuring: what runs, for how long, and at what cost.
@NullMarked
package vn.p6monitor.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
