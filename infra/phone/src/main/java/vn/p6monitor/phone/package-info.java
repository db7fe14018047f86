/// A phone without a screen: forms are filled in by the engine that ODK Collect has inside, for tests.
@NullMarked
package vn.p6monitor.phone;

import org.jspecify.annotations.NullMarked;
