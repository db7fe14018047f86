/// Avro records in the Confluent wire format, and the registry that holds their schemas.
@NullMarked
package vn.p6monitor.schemas.wire;

import org.jspecify.annotations.NullMarked;
