/// The proof: random sets of events through the topology, beside a plain recomputation from the set.
@NullMarked
package vn.p6monitor.streams.proof;

import org.jspecify.annotations.NullMarked;
