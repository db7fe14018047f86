package vn.p6monitor.streams.contribute;

import java.util.List;
import java.util.Map;
import vn.p6monitor.schemas.report.SectionData;

/// All that counts of what a facility has reported.
///
/// @param held the data that holds each slot of a state
public record Settled(Map<Slot, SectionData> held, List<Activity> activities) {
    public static final Settled NOTHING = new Settled(Map.of(), List.of());

    public Settled {
        held = Map.copyOf(held);
        activities = List.copyOf(activities);
    }
}
