/// How many reports of one sender may wait for the register, and what becomes of who has more.
@NullMarked
package vn.p6monitor.streams.bound;

import org.jspecify.annotations.NullMarked;
