/// A request's body, cut into lines of bounded length.
@NullMarked
package vn.p6monitor.ingest.lines;

import org.jspecify.annotations.NullMarked;
