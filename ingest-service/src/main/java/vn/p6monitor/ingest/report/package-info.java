/// Field reports as they come by the door.
@NullMarked
package vn.p6monitor.ingest.report;

import org.jspecify.annotations.NullMarked;
