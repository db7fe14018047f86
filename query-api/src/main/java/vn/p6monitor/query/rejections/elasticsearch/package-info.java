/// What was refused, as Elasticsearch holds it.
@NullMarked
package vn.p6monitor.query.rejections.elasticsearch;

import org.jspecify.annotations.NullMarked;
