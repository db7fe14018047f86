/// What generations need of Kafka: what was asked for, where the record ends, and what they leave behind.
@NullMarked
package vn.p6monitor.streams.generation.kafka;

import org.jspecify.annotations.NullMarked;
