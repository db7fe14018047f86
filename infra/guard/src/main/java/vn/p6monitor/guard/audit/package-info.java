/// Who changed what, who carried off what, and what came of it: one line each, for those who have to answer for it
/// later.
@NullMarked
package vn.p6monitor.guard.audit;

import org.jspecify.annotations.NullMarked;
