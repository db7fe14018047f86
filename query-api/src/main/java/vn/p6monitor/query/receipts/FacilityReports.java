package vn.p6monitor.query.receipts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.settlement.Settling;

/// What became of every version of a facility's reports: a pure function of the set of the versions and of what the
/// register says, made of the same steps as the sums.
final class FacilityReports {
    /// What slots are told apart by beside their month.
    private record Row(String site, Section section) {
        static Row of(Report report) {
            return new Row(report.site(), report.section());
        }
    }

    private final Registered registered;
    private final Map<UUID, Version> counting = new HashMap<>();
    private final Map<Row, NavigableMap<Month, Version>> holders = new HashMap<>();

    /// @param versions of all reports of the facility
    FacilityReports(Registered registered, List<Version> versions) {
        this.registered = registered;
        admitted(versions).forEach((id, admitted) -> counting.put(id, Settling.counting(admitted)));
        for (var version : counting.values()) {
            var report = version.report();
            if (report.section().sort() != Section.Sort.STATE || !Settling.isPresent(report)) continue;
            holders.computeIfAbsent(Row.of(report), _ -> new TreeMap<>())
                    .merge(report.month(), version, FacilityReports::holder);
        }
    }

    private Map<UUID, List<Version>> admitted(List<Version> versions) {
        var admitted = new HashMap<UUID, List<Version>>();
        if (!(registered instanceof Registered.Placed(var facility, var placement, var _))) return admitted;
        for (var version : versions) {
            if (Settling.isHeld(facility, placement.province(), version)) continue;
            admitted.computeIfAbsent(version.report().reportId(), _ -> new ArrayList<>())
                    .add(version);
        }
        return admitted;
    }

    private static Version holder(Version one, Version other) {
        return Settling.HOLDERS.compare(one.report(), other.report()) >= 0 ? one : other;
    }

    /// The version of a report that has the last word; absent where all are held.
    Optional<Version> counting(UUID report) {
        return Optional.ofNullable(counting.get(report));
    }

    Standing of(Version version) {
        var problems = heldFor(version);
        if (!problems.isEmpty()) return new Standing.Held(problems);
        var last = Objects.requireNonNull(counting.get(version.report().reportId()));
        if (!last.equals(version)) return new Standing.Superseded(last);
        if (!Settling.isPresent(version.report())) return new Standing.Withdrawn();
        var holder = slots(version).get(version.report().month());
        return holder == null || holder.equals(version) ? new Standing.Counted() : new Standing.Superseded(holder);
    }

    /// The month in which the next report of the same state takes over from one that holds its slot.
    @Nullable
    Month next(Version version) {
        return slots(version).higherKey(version.report().month());
    }

    /// What holds the slots of the unit and section that a version speaks for; nothing for activities.
    private NavigableMap<Month, Version> slots(Version version) {
        return holders.getOrDefault(Row.of(version.report()), new TreeMap<>());
    }

    /// What the register holds against a version; nothing where it lets it count.
    private List<Problem> heldFor(Version version) {
        return switch (registered) {
            case Registered.Unknown(var code) -> List.of(Problem.of(ProblemCode.UNKNOWN_FACILITY, "facility", code));
            case Registered.Nowhere(var _, var problems) -> problems;
            case Registered.Placed(var facility, var placement, var _) -> {
                if (!Settling.mayReport(version, placement.province())) {
                    yield List.of(Problem.of(ProblemCode.WRONG_PROVINCE, "facility", facility.code()));
                }
                yield ReportRules.checkAgainst(facility, version.report()).stream()
                        .toList();
            }
        };
    }
}
