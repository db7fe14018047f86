/// What one facility adds to every sum: a pure function of its register entry and its settled reports.
@NullMarked
package vn.p6monitor.streams.contribute;

import org.jspecify.annotations.NullMarked;
