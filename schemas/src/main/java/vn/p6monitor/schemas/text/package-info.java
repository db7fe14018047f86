/// The little free text that is taken, and what may not be in it.
@NullMarked
package vn.p6monitor.schemas.text;

import org.jspecify.annotations.NullMarked;
