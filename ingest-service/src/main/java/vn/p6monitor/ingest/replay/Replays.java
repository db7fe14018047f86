package vn.p6monitor.ingest.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.p6monitor.ingest.archive.Archive;
import vn.p6monitor.ingest.archive.KeptRefusal;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.lines.Cells;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.report.ReportDesk;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.ingest.upload.Passage;
import vn.p6monitor.ingest.upload.Passages;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;

/// Judges refused reports again, by the rules, the register and the schemas of today and with the rights with which
/// they came, and keeps those that hold. Keeping one twice changes nothing.
@Component
final class Replays {
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final Archive archive;
    private final Passages passages;
    private final Register register;
    private final Clock clock;

    Replays(Archive archive, Passages passages, Register register, Clock clock) {
        this.archive = archive;
        this.passages = passages;
        this.register = register;
        this.clock = clock;
    }

    /// @param dryRun judges and keeps nothing
    Replayed replay(Selection selection, Sender operator, boolean dryRun) {
        return replay(
                selection.since(),
                operator,
                dryRun,
                judge -> archive.refusals(selection.since(), refusal -> {
                    if (selection.has(refusal)) judge.accept(refusal);
                }));
    }

    /// Judges the one refusal of the id; empty where there is none.
    Optional<Replayed> replay(String id, Sender operator, boolean dryRun) {
        return archive.refusal(id)
                .map(refusal -> replay(refusal.refusedAt(), operator, dryRun, judge -> judge.accept(refusal)));
    }

    private Replayed replay(Instant since, Sender operator, boolean dryRun, Consumer<Consumer<KeptRefusal>> refusals) {
        register.catchUp();
        var withdrawn = withdrawnUploads(since);
        var passage = passages.begin(Upload.Sort.REPORT, operator, Way.REPLAY, dryRun);
        var reasons = new TreeMap<String, Long>();
        try {
            refusals.accept(refusal -> take(refusal, withdrawn, passage, reasons));
            if (passage.accepted() + passage.rejected() > 0) passage.complete();
        } catch (RuntimeException e) {
            passage.cutOff();
            throw e;
        }
        return new Replayed(passage.origin().upload(), passage.accepted(), passage.rejected(), reasons);
    }

    /// What was undone as a whole does not come back in part.
    private Set<UUID> withdrawnUploads(Instant since) {
        var withdrawn = new HashSet<UUID>();
        archive.uploads(since.isBefore(Instant.EPOCH.plus(CLOCKS)) ? Instant.EPOCH : since.minus(CLOCKS), upload -> {
            if (upload.withdraws() != null) withdrawn.add(upload.withdraws());
        });
        return withdrawn;
    }

    private void take(KeptRefusal refusal, Set<UUID> withdrawn, Passage passage, SortedMap<String, Long> reasons) {
        var upload = refusal.upload();
        if (upload != null && withdrawn.contains(upload)) {
            refuse(Stream.of("UPLOAD_WITHDRAWN"), passage, reasons);
            return;
        }
        var origin = passage.origin().replaying(new Origin.Replayed(refusal.place(), upload));
        var desk = new ReportDesk(register, refusal.sender());
        switch (refusal.content()) {
            case KeptRefusal.Json(var _, var isTruncated) when isTruncated -> refuse(refusal.codes(), passage, reasons);
            case KeptRefusal.Json(var bytes, var _) -> {
                var line = new Line(1, bytes, List.of(), Cells.NONE);
                take(desk.judge(line, clock.instant(), origin), passage, reasons);
            }
            case KeptRefusal.Avro(var report) ->
                take(desk.judge(report.get(), clock.instant(), origin), passage, reasons);
        }
    }

    private static void take(Judgement judgement, Passage passage, SortedMap<String, Long> reasons) {
        switch (judgement) {
            case Judgement.Accepted(var event, var _) -> passage.accept(event);
            case Judgement.Refused(var _, var problems, var _) ->
                refuse(problems.stream().map(problem -> problem.code().name()), passage, reasons);
        }
    }

    private static void refuse(Stream<String> codes, Passage passage, SortedMap<String, Long> reasons) {
        passage.refuse();
        codes.distinct().forEach(code -> reasons.merge(code, 1L, Long::sum));
    }
}
