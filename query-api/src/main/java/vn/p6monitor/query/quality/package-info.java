/// What is to be followed up of the reports that count.
@NullMarked
package vn.p6monitor.query.quality;

import org.jspecify.annotations.NullMarked;
