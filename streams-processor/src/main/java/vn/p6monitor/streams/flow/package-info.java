/// What travels between the stages of the topology, and its packed bytes.
@NullMarked
package vn.p6monitor.streams.flow;

import org.jspecify.annotations.NullMarked;
