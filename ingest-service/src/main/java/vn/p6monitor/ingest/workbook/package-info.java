/// Workbooks of the office programs (Office Open XML), read row by row within bounds, and written.
@NullMarked
package vn.p6monitor.ingest.workbook;

import org.jspecify.annotations.NullMarked;
