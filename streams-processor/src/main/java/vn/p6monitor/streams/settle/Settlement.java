package vn.p6monitor.streams.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.settlement.Settling;
import vn.p6monitor.streams.contribute.Activity;
import vn.p6monitor.streams.contribute.Settled;
import vn.p6monitor.streams.contribute.Slot;
import vn.p6monitor.streams.flag.Reported;
import vn.p6monitor.streams.flow.Version;

/// Which of a facility's reports count: a pure function of the set of its versions and its registration.
///
/// Activities hold no slot: each report of one stands for itself.
final class Settlement {
    private Settlement() {}

    /// What counts.
    ///
    /// @param province of the facility, in the set 2025
    static Settled of(Facility facility, String province, List<Version> versions) {
        return settled(reported(facility, province, versions));
    }

    /// What counts, and where it comes from.
    ///
    /// @param province of the facility, in the set 2025
    static Reported reported(Facility facility, String province, List<Version> versions) {
        var admitted = admitted(facility, province, versions);
        var holders = new HashMap<Slot, Report>();
        var activities = new ArrayList<Report>();
        for (var ofOne : admitted.values()) {
            var report = Settling.counting(ofOne).report();
            if (!Settling.isPresent(report)) continue;
            switch (report.section().sort()) {
                case ACTIVITY -> activities.add(report);
                case STATE ->
                    holders.merge(new Slot(report.site(), report.section(), report.month()), report, Settling::holder);
            }
        }
        return new Reported(holders, activities, admitted);
    }

    /// What is said where it counts, whoever said it.
    static Settled settled(Reported reported) {
        var held = new HashMap<Slot, SectionData>();
        reported.holders().forEach((slot, report) -> held.put(slot, Objects.requireNonNull(report.data())));
        var activities = reported.activities().stream()
                .map(report -> new Activity(report.site(), report.month(), Objects.requireNonNull(report.data())))
                .toList();
        return new Settled(held, activities);
    }

    /// The admissible versions of each report; versions that are held do not compete.
    private static Map<UUID, List<Version>> admitted(Facility facility, String province, List<Version> versions) {
        var admitted = new HashMap<UUID, List<Version>>();
        for (var version : versions) {
            if (Settling.isHeld(facility, province, version)) continue;
            admitted.computeIfAbsent(version.report().reportId(), _ -> new ArrayList<>())
                    .add(version);
        }
        return admitted;
    }
}
