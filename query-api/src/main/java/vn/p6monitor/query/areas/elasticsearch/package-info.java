/// The areas in Elasticsearch.
@NullMarked
package vn.p6monitor.query.areas.elasticsearch;

import org.jspecify.annotations.NullMarked;
