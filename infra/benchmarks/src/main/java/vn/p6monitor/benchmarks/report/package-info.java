/// What a benchmark has found, in words and figures.
@NullMarked
package vn.p6monitor.benchmarks.report;

import org.jspecify.annotations.NullMarked;
