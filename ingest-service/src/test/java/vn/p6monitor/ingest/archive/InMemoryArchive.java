package vn.p6monitor.ingest.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;

/// Reads what is kept in memory, whatever the time, and what is put here beside it.
public final class InMemoryArchive implements Archive {
    private final InMemoryEvents events;
    private final Instant refusedAt;
    private final List<KeptRefusal> more = new ArrayList<>();

    /// @param refusedAt the time of all refusals
    public InMemoryArchive(InMemoryEvents events, Instant refusedAt) {
        this.events = events;
        this.refusedAt = refusedAt;
    }

    /// Puts a refusal of a record that came by Kafka.
    public void put(Report report, @Nullable String province, Sender sender, String reason) {
        var id = "1-" + more.size();
        more.add(new KeptRefusal(
                id,
                Headers.source(Topics.REJECTED_REPORTS, 1, more.size()),
                refusedAt,
                null,
                province,
                sender,
                List.of(reason),
                new KeptRefusal.Avro(() -> Verdict.accepted(report))));
    }

    /// Forgets what was put here.
    public void clear() {
        more.clear();
    }

    @Override
    public void reports(Instant from, Consumer<KeptReport> reader) {
        kept(Topics.INGESTED_REPORTS).forEach(event -> {
            var replayed = event.origin().replayed();
            reader.accept(new KeptReport(
                    event.key(),
                    event.origin().upload(),
                    replayed == null ? null : replayed.upload(),
                    event.origin().instance(),
                    () -> ReportCodec.decode(event.value())));
        });
    }

    @Override
    public void uploads(Instant from, Consumer<Upload> reader) {
        kept(Topics.UPLOADS).forEach(event -> {
            if (UploadCodec.decode(event.value()) instanceof Verdict.Accepted<Upload>(var upload)) {
                reader.accept(upload);
            }
        });
    }

    @Override
    public void refusals(Instant from, Consumer<KeptRefusal> reader) {
        refusals().forEach(reader);
    }

    @Override
    public Optional<KeptRefusal> refusal(String id) {
        return refusals().stream().filter(refusal -> refusal.id().equals(id)).findFirst();
    }

    private List<KeptRefusal> refusals() {
        var refusals = new ArrayList<>(more);
        for (int offset = 0; offset < events.refusals().size(); offset++) {
            var refusal = events.refusals().get(offset);
            if (refusal.sort() == Upload.Sort.REPORT) refusals.add(kept(refusal, offset));
        }
        return refusals;
    }

    private KeptRefusal kept(Refusal refusal, long offset) {
        return new KeptRefusal(
                "0-" + offset,
                Headers.source(Topics.REJECTED_REPORTS, 0, offset),
                refusedAt,
                refusal.origin().upload(),
                refusal.province(),
                Sender.withAuthority(refusal.origin().sender(), refusal.authority()),
                refusal.problems().stream().map(Headers::reason).toList(),
                new KeptRefusal.Json(refusal.bytes(), refusal.isTruncated()));
    }

    /// As it is now, for whoever writes while reading.
    private List<Event> kept(String topic) {
        return events.kept().stream()
                .filter(event -> event.topic().equals(topic))
                .toList();
    }
}
