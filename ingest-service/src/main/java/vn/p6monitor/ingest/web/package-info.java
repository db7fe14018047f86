/// What every answer has in common: its language and its form when something is wrong.
@NullMarked
package vn.p6monitor.ingest.web;

import org.jspecify.annotations.NullMarked;
