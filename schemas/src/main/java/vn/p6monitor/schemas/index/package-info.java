/// The Elasticsearch indices where the processor and the query API meet.
@NullMarked
package vn.p6monitor.schemas.index;

import org.jspecify.annotations.NullMarked;
