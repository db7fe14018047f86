/// What holds a running service and its OpenAPI document to each other.
@NullMarked
package vn.p6monitor.description;

import org.jspecify.annotations.NullMarked;
