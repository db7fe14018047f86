/// Reads the statistics office's CSV files of areas into the lines that the ingest-service takes.
@NullMarked
package vn.p6monitor.areafiles;

import org.jspecify.annotations.NullMarked;
