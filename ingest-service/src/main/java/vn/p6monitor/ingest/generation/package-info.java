/// Asking for everything to be computed anew: with another catalogue, or with the same.
@NullMarked
package vn.p6monitor.ingest.generation;

import org.jspecify.annotations.NullMarked;
