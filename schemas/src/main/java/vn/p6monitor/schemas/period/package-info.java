/// The base period of every number: the calendar month in Vietnam.
@NullMarked
package vn.p6monitor.schemas.period;

import org.jspecify.annotations.NullMarked;
