package vn.p6monitor.ingest.openrosa;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.ingest.archive.Archive;
import vn.p6monitor.ingest.archive.KeptReport;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;

/// Finds what an edition corrects among everything that the door has kept, for programs that do not say it themselves.
///
/// One after the other, since each reads a whole topic.
@Component
final class Editions {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Archive archive;
    private final Semaphore turn = new Semaphore(1, true);

    Editions(Archive archive) {
        this.archive = archive;
    }

    /// Which version of which report an edition is.
    ///
    /// @param facility of the edition before, where one is kept
    record Found(UUID reportId, int revision, @Nullable String facility) {}

    /// @throws EventsUnavailableException when that cannot be read in a bounded time
    Found find(Edition edition) {
        var search = new Search(edition);
        try {
            if (!turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EventsUnavailableException("too many ask for former editions at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventsUnavailableException("interrupted while waiting for a turn", e);
        }
        try {
            archive.reports(Instant.EPOCH, search::read);
        } finally {
            turn.release();
        }
        return search.found();
    }

    /// One reading.
    private static final class Search {
        private final Edition edition;
        private @Nullable Report itself;
        private @Nullable Report before;

        Search(Edition edition) {
            this.edition = edition;
        }

        void read(KeptReport kept) {
            var instance = kept.instance();
            if (instance == null) return;
            if (instance.equals(edition.instance())) itself = greater(itself, kept);
            if (instance.equals(edition.deprecated())) before = greater(before, kept);
        }

        Found found() {
            if (itself != null) return new Found(itself.reportId(), itself.revision(), itself.facility());
            if (before != null) {
                int next = (int) Math.min(Integer.MAX_VALUE, before.revision() + 1L);
                return new Found(before.reportId(), next, before.facility());
            }
            return unknown(edition);
        }

        private static @Nullable Report greater(@Nullable Report one, KeptReport kept) {
            if (!(kept.report().get() instanceof Verdict.Accepted<Report>(var other))) return one;
            return one != null && one.revision() >= other.revision() ? one : other;
        }
    }

    /// What an edition is whose former one was never kept, because it was refused or has not come yet.
    static Found unknown(Edition edition) {
        var report = edition.report() == null ? edition.deprecated() : edition.report();
        if (report == null) throw new IllegalArgumentException("not an edition of anything: " + edition);
        return new Found(report, Math.max(1, edition.edits()), null);
    }
}
