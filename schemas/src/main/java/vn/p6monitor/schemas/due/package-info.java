/// When reports are due.
@NullMarked
package vn.p6monitor.schemas.due;

import org.jspecify.annotations.NullMarked;
