/// Tables that come by the door: rows under a heading, each of which becomes the JSON line that says the same.
@NullMarked
package vn.p6monitor.ingest.table;

import org.jspecify.annotations.NullMarked;
