/// The identifiers that senders choose for their facilities, sites and reports.
@NullMarked
package vn.p6monitor.schemas.code;

import org.jspecify.annotations.NullMarked;
