/// What was kept, read back.
@NullMarked
package vn.p6monitor.ingest.archive;

import org.jspecify.annotations.NullMarked;
