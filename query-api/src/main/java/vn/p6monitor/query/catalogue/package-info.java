/// The catalogue of indicators, as readers see it.
@NullMarked
package vn.p6monitor.query.catalogue;

import org.jspecify.annotations.NullMarked;
