/// The connection to Elasticsearch, and what its failures mean for a reader.
@NullMarked
package vn.p6monitor.query.elasticsearch;

import org.jspecify.annotations.NullMarked;
