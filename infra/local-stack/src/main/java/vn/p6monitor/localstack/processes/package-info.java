/// Starting programs as child processes, keeping them running, and leaving none behind.
@NullMarked
package vn.p6monitor.localstack.processes;

import org.jspecify.annotations.NullMarked;
