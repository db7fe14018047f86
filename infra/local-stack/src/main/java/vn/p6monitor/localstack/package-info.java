/// The whole platform on one machine: which programs there are, what each needs, and the command that starts and stops
/// them.
@NullMarked
package vn.p6monitor.localstack;

import org.jspecify.annotations.NullMarked;
