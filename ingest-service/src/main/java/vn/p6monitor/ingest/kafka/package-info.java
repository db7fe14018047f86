/// Kafka and the schema registry: the one place that knows them.
@NullMarked
package vn.p6monitor.ingest.kafka;

import org.jspecify.annotations.NullMarked;
