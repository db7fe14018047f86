/// What a service says of itself.
@NullMarked
package vn.p6monitor.guard.description;

import org.jspecify.annotations.NullMarked;
