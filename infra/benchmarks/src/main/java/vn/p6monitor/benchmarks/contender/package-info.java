/// Those who take the events: each in a process of its own, from an empty state, as often as it is told.
@NullMarked
package vn.p6monitor.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
