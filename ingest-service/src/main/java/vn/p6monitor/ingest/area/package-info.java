/// Areas as they come by the door, all or none.
@NullMarked
package vn.p6monitor.ingest.area;

import org.jspecify.annotations.NullMarked;
