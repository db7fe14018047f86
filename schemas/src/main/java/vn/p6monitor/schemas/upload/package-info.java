/// What was sent to the door together, and what became of it.
@NullMarked
package vn.p6monitor.schemas.upload;

import org.jspecify.annotations.NullMarked;
