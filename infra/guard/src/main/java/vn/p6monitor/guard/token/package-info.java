/// Whose tokens hold, and what is read out of them.
@NullMarked
package vn.p6monitor.guard.token;

import org.jspecify.annotations.NullMarked;
