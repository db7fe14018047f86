/// The platform as its users meet it: everything real, from the front door to the answers.
@NullMarked
package vn.p6monitor.endtoend;

import org.jspecify.annotations.NullMarked;
