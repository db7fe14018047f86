/// The ingest-service beside a producer that knows no rules.
@NullMarked
package vn.p6monitor.benchmarks.door;

import org.jspecify.annotations.NullMarked;
