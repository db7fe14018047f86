/// Tables to be filled in: headings, drop-down lists, what each column asks, and what is known already.
@NullMarked
package vn.p6monitor.ingest.template;

import org.jspecify.annotations.NullMarked;
