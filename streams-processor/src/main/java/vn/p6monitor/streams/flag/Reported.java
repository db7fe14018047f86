package vn.p6monitor.streams.flag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.streams.contribute.Slot;
import vn.p6monitor.streams.flow.Version;

/// What counts of a facility's reports, and all that was said of them that the register admits.
///
/// @param holders the report that holds each slot of a state
/// @param activities the present reports of what happened
/// @param admitted the admissible versions of each report, at least one
public record Reported(Map<Slot, Report> holders, List<Report> activities, Map<UUID, List<Version>> admitted) {
    public Reported {
        holders = Map.copyOf(holders);
        activities = List.copyOf(activities);
        admitted = Map.copyOf(admitted);
    }
}
