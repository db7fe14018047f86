/// The ledger on Elasticsearch.
@NullMarked
package vn.p6monitor.streams.ledger.elasticsearch;

import org.jspecify.annotations.NullMarked;
