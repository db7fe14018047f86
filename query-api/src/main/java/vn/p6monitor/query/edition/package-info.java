/// Which generation's numbers a request reads, and with which catalogue.
@NullMarked
package vn.p6monitor.query.edition;

import org.jspecify.annotations.NullMarked;
