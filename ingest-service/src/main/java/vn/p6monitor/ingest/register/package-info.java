/// The door's memory of areas and facilities.
@NullMarked
package vn.p6monitor.ingest.register;

import org.jspecify.annotations.NullMarked;
