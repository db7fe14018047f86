/// The register: facilities and their sites.
@NullMarked
package vn.p6monitor.schemas.facility;

import org.jspecify.annotations.NullMarked;
