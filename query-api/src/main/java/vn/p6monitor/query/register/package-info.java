/// The register of facilities: finding them, where they lie, and what was registered when.
@NullMarked
package vn.p6monitor.query.register;

import org.jspecify.annotations.NullMarked;
