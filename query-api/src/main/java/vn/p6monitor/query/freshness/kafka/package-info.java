/// The ends of the topics, in Kafka.
@NullMarked
package vn.p6monitor.query.freshness.kafka;

import org.jspecify.annotations.NullMarked;
