/// Field reports, their sections, and the rules that hold on every way in.
@NullMarked
package vn.p6monitor.schemas.report;

import org.jspecify.annotations.NullMarked;
