/// The index on Elasticsearch.
@NullMarked
package vn.p6monitor.streams.indexer.elasticsearch;

import org.jspecify.annotations.NullMarked;
