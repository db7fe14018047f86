/// The command `./p6 bench`: a national set through the platform, beside its limits and a peer, compared with the
/// recomputation.
@NullMarked
package vn.p6monitor.benchmarks;

import org.jspecify.annotations.NullMarked;
