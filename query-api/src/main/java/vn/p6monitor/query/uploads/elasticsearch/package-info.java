/// What was uploaded, as Elasticsearch holds it.
@NullMarked
package vn.p6monitor.query.uploads.elasticsearch;

import org.jspecify.annotations.NullMarked;
