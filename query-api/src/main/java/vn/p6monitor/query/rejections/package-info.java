/// What was refused, with its reasons.
@NullMarked
package vn.p6monitor.query.rejections;

import org.jspecify.annotations.NullMarked;
