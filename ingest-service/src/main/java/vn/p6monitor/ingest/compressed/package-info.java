/// Bodies that come compressed, decompressed within bounds before anyone reads them.
@NullMarked
package vn.p6monitor.ingest.compressed;

import org.jspecify.annotations.NullMarked;
