/// Who signs in to Kafka, and what each may do there.
@NullMarked
package vn.p6monitor.schemas.access;

import org.jspecify.annotations.NullMarked;
