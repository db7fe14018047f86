/// The first stage: what a record alone shows.
@NullMarked
package vn.p6monitor.streams.admit;

import org.jspecify.annotations.NullMarked;
