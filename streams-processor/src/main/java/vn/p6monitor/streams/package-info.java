/// From the topics of the record to the sums of every area, and on into the index.
@NullMarked
package vn.p6monitor.streams;

import org.jspecify.annotations.NullMarked;
