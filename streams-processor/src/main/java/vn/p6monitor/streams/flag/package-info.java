/// What is to be looked at of what one facility reports: a pure function of its reports that may count.
@NullMarked
package vn.p6monitor.streams.flag;

import org.jspecify.annotations.NullMarked;
