/// The generation in force and its catalogue, in Elasticsearch.
@NullMarked
package vn.p6monitor.query.edition.elasticsearch;

import org.jspecify.annotations.NullMarked;
