/// What counts and is nevertheless to be looked at.
@NullMarked
package vn.p6monitor.schemas.flag;

import org.jspecify.annotations.NullMarked;
