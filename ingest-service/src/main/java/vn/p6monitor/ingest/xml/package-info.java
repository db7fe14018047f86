/// XML as office programs and phones write it, and nothing that a parser would follow, unfold or remember.
@NullMarked
package vn.p6monitor.ingest.xml;

import org.jspecify.annotations.NullMarked;
