/// The versions of reports, as Elasticsearch holds them.
@NullMarked
package vn.p6monitor.query.receipts.elasticsearch;

import org.jspecify.annotations.NullMarked;
