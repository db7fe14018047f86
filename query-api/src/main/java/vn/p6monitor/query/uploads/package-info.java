/// What was uploaded, by whom, and what came of it.
@NullMarked
package vn.p6monitor.query.uploads;

import org.jspecify.annotations.NullMarked;
