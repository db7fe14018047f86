package vn.p6monitor.ingest.withdrawal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.p6monitor.ingest.archive.KeptReport;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;

/// The reports that one upload brought, or one part of many, and what became of each since.
///
/// Filled in two readings: what the upload brought, then what others brought of the same reports.
final class Brought {
    private final UUID upload;
    private final int part;
    private final int parts;
    private final Map<Id, State> states = new HashMap<>();
    private final Set<String> facilities = new HashSet<>();

    /// What identifies a report.
    private record Id(String facility, UUID reportId) {
        static Id of(Report report) {
            return new Id(report.facility(), report.reportId());
        }
    }

    /// The version that counts of those that the upload brought, and how it compares with all others.
    private record State(Report version, Rank rank, Fate fate) {}

    /// What there is to be done with a report.
    private enum Fate {
        TO_WITHDRAW,
        /// Another upload's version counts.
        SUPERSEDED,
        /// It does not count already.
        WITHDRAWN
    }

    /// @param part of the reports, from 0, which are cut into so many parts
    Brought(UUID upload, int part, int parts) {
        this.upload = upload;
        this.part = part;
        this.parts = parts;
    }

    /// First reading: takes what the upload brought.
    void take(KeptReport kept) {
        if (!kept.isFrom(upload) || !(kept.report().get() instanceof Verdict.Accepted<Report>(var report))) return;
        var id = Id.of(report);
        if (Math.floorMod(id.hashCode(), parts) != part) return;
        var state =
                new State(withoutData(report), Rank.of(report), report.withdrawn() ? Fate.WITHDRAWN : Fate.TO_WITHDRAW);
        states.merge(id, state, (one, other) -> one.rank().compareTo(other.rank()) < 0 ? other : one);
        facilities.add(report.facility());
    }

    /// Second reading: compares with what others brought.
    void compare(KeptReport kept) {
        if (kept.isFrom(upload) || !facilities.contains(kept.facility())) return;
        if (!(kept.report().get() instanceof Verdict.Accepted<Report>(var report))) return;
        var rank = Rank.of(report);
        states.computeIfPresent(
                Id.of(report),
                (_, state) -> state.rank().compareTo(rank) >= 0
                        ? state
                        : new State(state.version(), rank, report.withdrawn() ? Fate.WITHDRAWN : Fate.SUPERSEDED));
    }

    /// For each report that counts as the upload brought it, the version that withdraws it.
    ///
    /// @param now becomes the time at which it was submitted, unless the version that it outranks is of a later one
    Stream<Report> withdrawals(Instant now) {
        return states.values().stream()
                .filter(state -> state.fate() == Fate.TO_WITHDRAW)
                .map(state -> withdrawn(state.version(), now));
    }

    long superseded() {
        return count(Fate.SUPERSEDED);
    }

    long withdrawn() {
        return count(Fate.WITHDRAWN);
    }

    private long count(Fate fate) {
        return states.values().stream().filter(state -> state.fate() == fate).count();
    }

    /// Of thousands only what withdrawing needs is remembered.
    private static Report withoutData(Report report) {
        return new Report(
                report.reportId(),
                report.revision(),
                true,
                report.facility(),
                report.site(),
                report.section(),
                report.month(),
                report.submittedAt(),
                null);
    }

    private static Report withdrawn(Report version, Instant now) {
        // Past the greatest revision only a later time outranks.
        boolean isLast = version.revision() == Integer.MAX_VALUE;
        var earliest = isLast ? version.submittedAt().plusMillis(1) : version.submittedAt();
        return new Report(
                version.reportId(),
                isLast ? version.revision() : version.revision() + 1,
                true,
                version.facility(),
                version.site(),
                version.section(),
                version.month(),
                now.isBefore(earliest) ? earliest : now,
                null);
    }
}
