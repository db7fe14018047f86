package vn.p6monitor.query.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// Makes what receipts are made of.
public final class Reported {
    private Reported() {}

    /// What the register says, with these areas known.
    public static Registered registered(Facility facility, List<Area> all) {
        var areas = new Areas();
        all.forEach(areas::put);
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), areas)) {
            case Verdict.Refused<Placement>(var problems) -> new Registered.Nowhere(facility, problems);
            case Verdict.Accepted<Placement>(var placement) ->
                new Registered.Placed(facility, placement, groups(placement, areas));
        };
    }

    private static List<Area> groups(Placement placement, Areas areas) {
        var groups = new ArrayList<Area>();
        for (var set : BoundarySet.values()) {
            if (placement.path(set).isEmpty()) continue;
            var commune = placement.path(set).getFirst().code();
            areas.all()
                    .filter(area -> area.boundaries() == set && area.communes().contains(commune))
                    .forEach(groups::add);
        }
        return groups;
    }

    public static Version version(Report report, @Nullable String province, String receivedAt) {
        var arrival = province == null
                ? new Arrival(Instant.parse(receivedAt), "json", "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", null, "school")
                : new Arrival(Instant.parse(receivedAt), "kafka", null, null, null);
        return new Version(report, Bytes.wrap(ContentHash.of(report)), province, arrival);
    }

    /// The same report of another facility.
    public static Report of(String facility, Report report) {
        return new Report(
                report.reportId(),
                report.revision(),
                report.withdrawn(),
                facility,
                report.site(),
                report.section(),
                report.month(),
                report.submittedAt(),
                report.data());
    }

    /// A report of the facility `F` in which only numbers are given.
    ///
    /// @param numbers of fields, by their names, in turn; none for a withdrawal
    public static Report report(
            int id, int revision, String section, String site, String month, String submittedAt, Object... numbers) {
        var of = Sections.named(section).orElseThrow();
        var byName = new TreeMap<String, Long>();
        for (int i = 0; i < numbers.length; i += 2) {
            byName.put((String) numbers[i], ((Number) numbers[i + 1]).longValue());
        }
        var data = new SectionData.Builder(of);
        byName.forEach(
                (name, number) -> data.put(of.field(name).orElseThrow().index(), Objects.requireNonNull(number)));
        return new Report(
                new UUID(0, id),
                revision,
                numbers.length == 0,
                "F",
                site,
                of,
                Month.parse(month).orElseThrow(),
                Instant.parse(submittedAt),
                numbers.length == 0 ? null : data.build());
    }
}
