/// The sums of areas in Elasticsearch.
@NullMarked
package vn.p6monitor.query.values.elasticsearch;

import org.jspecify.annotations.NullMarked;
