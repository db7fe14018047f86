package vn.p6monitor.ingest.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.p6monitor.ingest.archive.Archive;
import vn.p6monitor.ingest.archive.KeptReport;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Passage;
import vn.p6monitor.ingest.upload.Passages;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadId;

/// Undoes uploads of reports: each report that counts as the upload brought it gets a version that withdraws it.
///
/// What an upload brought is found by reading the door's topic from the time in the upload's id. What others brought
/// of the same reports is looked for in the whole topic: a file of last year that was sent once more by mistake brings
/// old versions, and undoing it must not reach the newer ones that were there before.
@Component
final class Withdrawals {
    /// By how much the clocks of the broker and of this service may differ.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    /// Reports of one upload that are in memory at once: some 30 megabytes.
    private static final int MOST_AT_ONCE = 50_000;

    private final Archive archive;
    private final Passages passages;
    private final Register register;
    private final Clock clock;
    private final int mostAtOnce;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Autowired
    Withdrawals(Archive archive, Passages passages, Register register, Clock clock) {
        this(archive, passages, register, clock, MOST_AT_ONCE);
    }

    /// @param mostAtOnce reports in memory; more are undone in parts
    Withdrawals(Archive archive, Passages passages, Register register, Clock clock, int mostAtOnce) {
        this.archive = archive;
        this.passages = passages;
        this.register = register;
        this.clock = clock;
        this.mostAtOnce = mostAtOnce;
    }

    /// @return acknowledged
    /// @throws EventsUnavailableException when something cannot be read or kept; undoing again goes on from there
    Withdrawn withdraw(UUID upload, Sender sender) {
        if (!UploadId.isOne(upload)) throw Failure.NOT_FOUND.toException();
        register.catchUp();
        oneAtATime.lock();
        try {
            var since = UploadId.time(upload).minus(CLOCKS);
            var records = new Records(upload);
            archive.uploads(since, records::read);
            var brought = new Count(upload, sender);
            archive.reports(since, brought::read);
            check(records.record, brought, sender);
            return withdraw(upload, sender, since, brought.count, records.undoing);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static void check(@Nullable Upload record, Count brought, Sender sender) {
        if (record == null && brought.count == 0) throw Failure.NOT_FOUND.toException();
        boolean isOwn = record != null && record.sender().equals(sender.id());
        if (!brought.isAllowed || (brought.count == 0 && !isOwn && !sender.isMinistry())) {
            throw Failure.FORBIDDEN.toException();
        }
        if (record != null && (record.sort() != Upload.Sort.REPORT || record.withdraws() != null)) {
            throw Failure.NOT_WITHDRAWABLE.toException();
        }
    }

    private Withdrawn withdraw(UUID upload, Sender sender, Instant since, long count, @Nullable UUID undoing) {
        int parts = Math.max(1, Math.toIntExact(Math.ceilDiv(count, mostAtOnce)));
        var passage = passages.beginToWithdraw(upload, sender);
        try {
            long superseded = 0;
            long before = 0;
            for (int part = 0; part < parts; part++) {
                var reports = new Brought(upload, part, parts);
                archive.reports(since, reports::take);
                archive.reports(Instant.EPOCH, reports::compare);
                reports.withdrawals(clock.instant()).forEach(report -> passage.accept(event(report, passage)));
                superseded += reports.superseded();
                before += reports.withdrawn();
            }
            var done = undoing;
            if (done == null || passage.accepted() > 0) {
                passage.complete();
                done = passage.origin().upload();
            }
            return new Withdrawn(done, upload, passage.accepted(), superseded, before);
        } catch (RuntimeException e) {
            passage.cutOff();
            throw e;
        }
    }

    private static Event event(Report report, Passage passage) {
        return new Event(Topics.INGESTED_REPORTS, report.facility(), ReportCodec.encode(report), passage.origin());
    }

    /// The records of the upload and of its undoing, where there are such.
    private static final class Records {
        private final UUID id;
        private @Nullable Upload record;
        private @Nullable UUID undoing;

        Records(UUID id) {
            this.id = id;
        }

        void read(Upload upload) {
            if (upload.id().equals(id)) record = upload;
            if (id.equals(upload.withdraws()) && upload.state() == Upload.State.COMPLETE) undoing = upload.id();
        }
    }

    /// How many versions the upload brought, and whether the sender may speak for all their facilities.
    private final class Count {
        private final UUID upload;
        private final Sender sender;
        private final Set<String> known = new HashSet<>();
        private long count;
        private boolean isAllowed = true;

        Count(UUID upload, Sender sender) {
            this.upload = upload;
            this.sender = sender;
        }

        void read(KeptReport kept) {
            if (!kept.isFrom(upload)) return;
            count++;
            var facility = kept.facility();
            if (isAllowed && known.add(facility)) {
                isAllowed = sender.mayReportFor(
                        facility, register.provinceOf(facility).orElse(null));
            }
        }
    }
}
