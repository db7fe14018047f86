/// The facilities with flags, as Elasticsearch holds them.
@NullMarked
package vn.p6monitor.query.quality.elasticsearch;

import org.jspecify.annotations.NullMarked;
