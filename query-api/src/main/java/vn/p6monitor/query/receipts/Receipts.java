package vn.p6monitor.query.receipts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.query.rejections.RejectionView;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.due.DueDates;
import vn.p6monitor.schemas.settlement.Settling;

/// Makes out receipts: a pure function of what is known, who asks, and in which language.
final class Receipts {
    private final Uses uses;
    private final DueDates dueDates;
    private final Locale language;

    Receipts(Uses uses, DueDates dueDates, Locale language) {
        this.uses = uses;
        this.dueDates = dueDates;
        this.language = language;
    }

    /// The receipt of a report; none where nothing is known of it that the reader may know.
    Optional<Receipt> of(String facility, UUID report, Known known, Sight sight) {
        var reports = new FacilityReports(known.registered(), known.versions());
        var versions = known.versions().stream()
                .filter(version -> version.report().reportId().equals(report) && sight.shows(version))
                .sorted(Settling.VERSIONS)
                .toList();
        var refusals = known.refusals().stream()
                .filter(sight::shows)
                .map(refusal -> RejectionView.of(refusal, language))
                .toList();
        if (versions.isEmpty()) {
            return refusals.isEmpty() ? Optional.empty() : Optional.of(refused(facility, report, refusals));
        }
        // The one with the last word; of those that are all held, the one that would have it.
        var last = reports.counting(report).filter(versions::contains).orElse(versions.getLast());
        var standing = reports.of(last);
        var first = versions.stream()
                .min(Comparator.comparing(version -> version.arrival().receivedAt()))
                .orElseThrow();
        var province = known.registered().province();
        var said = last.report();
        var receivedAt = first.arrival().receivedAt();
        return Optional.of(new Receipt(
                facility,
                report.toString(),
                standing.state(),
                receivedAt,
                first.arrival().way(),
                dueDates.dueOn(said.section(), said.month(), province),
                dueDates.isOnTime(said.section(), said.month(), province, receivedAt),
                by(standing),
                problems(standing),
                versions.stream()
                        .map(version -> said(version, reports.of(version)))
                        .toList(),
                standing instanceof Standing.Counted ? flags(report, known) : List.of(),
                standing instanceof Standing.Counted ? countsIn(last, reports, known.registered()) : null,
                refusals));
    }

    private static Receipt refused(String facility, UUID report, List<RejectionView> refusals) {
        var first = refusals.getLast();
        return new Receipt(
                facility,
                report.toString(),
                State.REFUSED,
                first.refusedAt(),
                first.way(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                refusals);
    }

    private Receipt.Said said(Version version, Standing standing) {
        var report = version.report();
        var arrival = version.arrival();
        return new Receipt.Said(
                report.revision(),
                report.withdrawn(),
                report.section().name(),
                report.site(),
                report.month().toString(),
                standing.state(),
                by(standing),
                problems(standing),
                report.submittedAt(),
                arrival.receivedAt(),
                arrival.way(),
                arrival.upload(),
                arrival.line(),
                arrival.sender(),
                version.province());
    }

    private static Receipt.@Nullable By by(Standing standing) {
        if (!(standing instanceof Standing.Superseded(var by))) return null;
        var report = by.report();
        return new Receipt.By(
                report.reportId().toString(),
                report.revision(),
                report.submittedAt(),
                by.arrival().receivedAt());
    }

    private List<Receipt.Held> problems(Standing standing) {
        if (!(standing instanceof Standing.Held(var problems))) return List.of();
        return problems.stream()
                .map(problem -> new Receipt.Held(problem.code().name(), problem.path(), problem.message(language)))
                .toList();
    }

    private List<Receipt.Flagged> flags(UUID report, Known known) {
        return known.flags().stream()
                .filter(flag -> flag.reportId().equals(report))
                .map(flag -> new Receipt.Flagged(
                        flag.rule().name(), flag.message(language), flag.field(), flag.value(), flag.reference()))
                .toList();
    }

    private Receipt.@Nullable CountsIn countsIn(Version version, FacilityReports reports, Registered registered) {
        if (!(registered instanceof Registered.Placed(var facility, var placement, var groups))) return null;
        var indicators = uses.of(facility, version.report(), reports.next(version)).stream()
                .map(use -> new Receipt.Counting(
                        use.indicator().code(),
                        use.first().toString(),
                        use.last() == null ? null : use.last().toString()))
                .toList();
        var administrative = Stream.of(BoundarySet.values())
                .filter(set -> !placement.path(set).isEmpty())
                .flatMap(set -> Stream.concat(placement.path(set).stream(), Stream.of(Area.nation(set))));
        var areas = Stream.concat(administrative, groups.stream())
                .map(area -> new Receipt.AreaName(
                        area.boundaries().code(), area.code(), area.level().code(), area.name()))
                .toList();
        return new Receipt.CountsIn(indicators, areas);
    }
}
