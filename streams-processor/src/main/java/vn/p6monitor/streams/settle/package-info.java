/// The second stage: per facility, which reports count and which of them holds each slot.
@NullMarked
package vn.p6monitor.streams.settle;

import org.jspecify.annotations.NullMarked;
