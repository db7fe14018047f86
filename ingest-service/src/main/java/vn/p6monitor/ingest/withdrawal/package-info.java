/// The undoing of uploads.
@NullMarked
package vn.p6monitor.ingest.withdrawal;

import org.jspecify.annotations.NullMarked;
