/// Sending data the way any sender does: with a token, over HTTP, until the answers count it.
@NullMarked
package vn.p6monitor.localstack.frontdoor;

import org.jspecify.annotations.NullMarked;
