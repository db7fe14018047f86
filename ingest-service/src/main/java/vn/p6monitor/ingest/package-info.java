/// The door: takes reports and the register over HTTP, judges them, and writes what holds to Kafka.
@NullMarked
package vn.p6monitor.ingest;

import org.jspecify.annotations.NullMarked;
