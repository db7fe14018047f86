/// Random sets of events, in which everything happens that the law has a word for.
@NullMarked
package vn.p6monitor.proof.world;

import org.jspecify.annotations.NullMarked;
