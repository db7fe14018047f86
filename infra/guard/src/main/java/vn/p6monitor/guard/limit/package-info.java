/// How much one address or one client may ask for, and how much may be under way at all.
@NullMarked
package vn.p6monitor.guard.limit;

import org.jspecify.annotations.NullMarked;
