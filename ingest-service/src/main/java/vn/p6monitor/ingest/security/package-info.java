/// Who sends, and what that sender may do.
@NullMarked
package vn.p6monitor.ingest.security;

import org.jspecify.annotations.NullMarked;
