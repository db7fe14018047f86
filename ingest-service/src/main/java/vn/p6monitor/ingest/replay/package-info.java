/// What was refused once, judged again.
@NullMarked
package vn.p6monitor.ingest.replay;

import org.jspecify.annotations.NullMarked;
