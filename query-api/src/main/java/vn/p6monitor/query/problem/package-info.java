/// Everything that can go wrong for a reader, said as a problem with a stable code in Vietnamese or English.
@NullMarked
package vn.p6monitor.query.problem;

import org.jspecify.annotations.NullMarked;
