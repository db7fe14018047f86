package vn.p6monitor.streams.contribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.p6monitor.schemas.expression.State;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// One unit with what counts of its reports.
///
/// @param opening the months in which it is open
/// @param held what holds each of its slots, by section and month
/// @param activities what its reports of each section say, by month
record Unit(
        Opening opening,
        Map<Section, NavigableMap<Integer, SectionData>> held,
        Map<Section, NavigableMap<Integer, List<State>>> activities) {

    /// A facility or one of its sites.
    static Unit of(Opening opening, Section.Unit sort, String site, Settled settled) {
        var held = new HashMap<Section, NavigableMap<Integer, SectionData>>();
        settled.held().forEach((slot, data) -> {
            if (slot.section().unit() == sort && slot.site().equals(site)) {
                held.computeIfAbsent(slot.section(), _ -> new TreeMap<>())
                        .put(slot.month().index(), data);
            }
        });
        var own = new ArrayList<Activity>();
        for (var activity : settled.activities()) {
            if (activity.data().section().unit() == sort && activity.site().equals(site)) own.add(activity);
        }
        return new Unit(opening, held, bySection(own));
    }

    /// What a facility reports for its commune, which is always open.
    static Unit ofCommune(Settled settled) {
        return new Unit(new Opening(null, null), Map.of(), bySection(settled.activities()));
    }

    private static Map<Section, NavigableMap<Integer, List<State>>> bySection(List<Activity> activities) {
        var bySection = new HashMap<Section, NavigableMap<Integer, List<State>>>();
        for (var activity : activities) {
            bySection
                    .computeIfAbsent(activity.data().section(), _ -> new TreeMap<>())
                    .computeIfAbsent(activity.month().index(), _ -> new ArrayList<>())
                    .add(State.of(activity.data()));
        }
        return bySection;
    }
}
