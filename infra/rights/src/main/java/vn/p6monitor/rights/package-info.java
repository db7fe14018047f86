/// The rights of the contract as tables, and what it takes to hold a running service to them.
@NullMarked
package vn.p6monitor.rights;

import org.jspecify.annotations.NullMarked;
