/// What stands at the head of every answer, also of those that the container gives by itself.
@NullMarked
package vn.p6monitor.guard.header;

import org.jspecify.annotations.NullMarked;
