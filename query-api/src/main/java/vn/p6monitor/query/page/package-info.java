/// The page at `/`: plain files, served so that a new version is seen at once.
@NullMarked
package vn.p6monitor.query.page;

import org.jspecify.annotations.NullMarked;
