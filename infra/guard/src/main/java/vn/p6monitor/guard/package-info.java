/// What both HTTP services have at their doors: whose tokens hold, how much is let in, what answers bear, what is
/// noted,
/// and how the service describes itself.
@NullMarked
package vn.p6monitor.guard;

import org.jspecify.annotations.NullMarked;
