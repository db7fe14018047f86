/// One upload from the first line to the answer, in memory that does not grow with it.
@NullMarked
package vn.p6monitor.ingest.upload;

import org.jspecify.annotations.NullMarked;
