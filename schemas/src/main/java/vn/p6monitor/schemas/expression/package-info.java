/// The language of the catalogue's expressions: CEL's syntax and types, and our own evaluation, which knows unknown.
@NullMarked
package vn.p6monitor.schemas.expression;

import org.jspecify.annotations.NullMarked;
