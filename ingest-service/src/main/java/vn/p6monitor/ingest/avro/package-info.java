/// Avro object container files, read block by block within bounds.
@NullMarked
package vn.p6monitor.ingest.avro;

import org.jspecify.annotations.NullMarked;
