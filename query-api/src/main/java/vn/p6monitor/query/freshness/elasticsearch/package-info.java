/// What the indexer says of its progress, in Elasticsearch.
@NullMarked
package vn.p6monitor.query.freshness.elasticsearch;

import org.jspecify.annotations.NullMarked;
