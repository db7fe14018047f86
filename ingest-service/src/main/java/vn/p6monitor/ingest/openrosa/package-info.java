/// Forms for phones: ODK Collect and KoboCollect fetch them, fill them in without a connection, and send them.
///
/// By the [OpenRosa](https://docs.getodk.org/openrosa/) interfaces; a filled-in form is a report like any other.
@NullMarked
package vn.p6monitor.ingest.openrosa;

import org.jspecify.annotations.NullMarked;
