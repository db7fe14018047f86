/// The topology as a whole, and the process that runs it.
@NullMarked
package vn.p6monitor.streams.topology;

import org.jspecify.annotations.NullMarked;
