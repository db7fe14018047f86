/// What a reader asks, read strictly.
@NullMarked
package vn.p6monitor.query.request;

import org.jspecify.annotations.NullMarked;
