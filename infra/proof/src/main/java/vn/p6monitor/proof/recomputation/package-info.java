/// Every number from a set of events, in the plainest way: one thread, no increments, each indicator by hand from its
/// definition. Of what the services are made of it shares the records of the domain alone.
@NullMarked
package vn.p6monitor.proof.recomputation;

import org.jspecify.annotations.NullMarked;
