/// The forms that answers are sent in.
@NullMarked
package vn.p6monitor.query.delivery;

import org.jspecify.annotations.NullMarked;
