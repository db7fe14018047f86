/// The Kafka topics where the services meet.
@NullMarked
package vn.p6monitor.schemas.topic;

import org.jspecify.annotations.NullMarked;
