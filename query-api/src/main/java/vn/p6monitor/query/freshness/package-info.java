/// How far behind the topics the answers are.
@NullMarked
package vn.p6monitor.query.freshness;

import org.jspecify.annotations.NullMarked;
