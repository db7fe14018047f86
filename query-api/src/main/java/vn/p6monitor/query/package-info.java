/// The numbers out: a Spring Boot application over the index and nothing else.
@NullMarked
package vn.p6monitor.query;

import org.jspecify.annotations.NullMarked;
