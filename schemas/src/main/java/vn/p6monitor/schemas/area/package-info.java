/// Administrative areas in their two boundary sets, and the place of a facility in both.
@NullMarked
package vn.p6monitor.schemas.area;

import org.jspecify.annotations.NullMarked;
