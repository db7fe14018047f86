/// Which generations are computed, which of them readers see, and what is cleared away.
@NullMarked
package vn.p6monitor.streams.generation;

import org.jspecify.annotations.NullMarked;
