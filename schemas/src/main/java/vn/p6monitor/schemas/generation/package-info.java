/// Asking for a generation, and what follows from everything that was asked.
@NullMarked
package vn.p6monitor.schemas.generation;

import org.jspecify.annotations.NullMarked;
