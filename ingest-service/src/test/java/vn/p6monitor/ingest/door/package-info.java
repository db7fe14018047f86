/// The service as its senders see it, whole but for Kafka.
@NullMarked
package vn.p6monitor.ingest.door;

import org.jspecify.annotations.NullMarked;
