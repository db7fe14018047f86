/// Registrations of facilities as they come by the door.
@NullMarked
package vn.p6monitor.ingest.facility;

import org.jspecify.annotations.NullMarked;
