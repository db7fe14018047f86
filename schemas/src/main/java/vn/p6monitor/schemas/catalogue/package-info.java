/// The indicators as data, and the sums that they need.
@NullMarked
package vn.p6monitor.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
