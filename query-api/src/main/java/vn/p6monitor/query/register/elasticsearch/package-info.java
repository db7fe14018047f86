/// The register of facilities, as Elasticsearch holds it.
@NullMarked
package vn.p6monitor.query.register.elasticsearch;

import org.jspecify.annotations.NullMarked;
