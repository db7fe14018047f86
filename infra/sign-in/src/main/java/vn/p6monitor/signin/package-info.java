/// Stands in for the ministry's OpenID Connect issuer on one machine: fixed names, fixed secrets, never anywhere else.
@NullMarked
package vn.p6monitor.signin;

import org.jspecify.annotations.NullMarked;
