/// Administrative areas: finding, naming and listing them.
@NullMarked
package vn.p6monitor.query.areas;

import org.jspecify.annotations.NullMarked;
