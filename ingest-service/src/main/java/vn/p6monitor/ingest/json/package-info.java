/// JSON read strictly, so that everything wrong with an object is told at once and where.
@NullMarked
package vn.p6monitor.ingest.json;

import org.jspecify.annotations.NullMarked;
