/// Which of the versions of reports count: the law that sums and receipts are both made by.
@NullMarked
package vn.p6monitor.schemas.settlement;

import org.jspecify.annotations.NullMarked;
