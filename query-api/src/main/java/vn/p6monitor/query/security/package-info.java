/// Who a reader is, what they may see, and what is open to all.
@NullMarked
package vn.p6monitor.query.security;

import org.jspecify.annotations.NullMarked;
