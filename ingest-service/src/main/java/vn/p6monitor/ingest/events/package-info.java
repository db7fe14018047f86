/// What the door writes, and the promise that it is kept.
@NullMarked
package vn.p6monitor.ingest.events;

import org.jspecify.annotations.NullMarked;
