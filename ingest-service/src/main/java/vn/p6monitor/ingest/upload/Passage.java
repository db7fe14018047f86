package vn.p6monitor.ingest.upload;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;

/// One upload on its way in: what it brings, what of it is refused, and the record of it when it ends.
public final class Passage {
    private final @Nullable Sends sends;
    private final Register register;
    private final UploadMetrics metrics;
    private final LateRecords late;
    private final Clock clock;
    private final Begun begun;
    private long accepted;
    private long rejected;

    /// What is known of an upload when it begins.
    record Begun(
            Origin origin,
            Upload.Sort sort,
            Sender sender,
            Instant beganAt,
            @Nullable UUID withdraws) {}

    /// @param events null in a dry run
    Passage(
            @Nullable Events events,
            Register register,
            UploadMetrics metrics,
            LateRecords late,
            Clock clock,
            Begun begun) {
        this.sends = events == null ? null : new Sends(events);
        this.register = register;
        this.metrics = metrics;
        this.late = late;
        this.clock = clock;
        this.begun = begun;
    }

    public Origin origin() {
        return begun.origin();
    }

    /// How many lines hold so far.
    public long accepted() {
        return accepted;
    }

    /// How many lines were refused so far.
    public long rejected() {
        return rejected;
    }

    /// @throws EventsUnavailableException when something cannot be kept
    public void accept(Event event) {
        accepted++;
        if (sends != null) sends.write(event);
    }

    /// Counts a refusal that is kept elsewhere.
    public void refuse() {
        rejected++;
    }

    /// @throws EventsUnavailableException when something cannot be kept
    void refuse(Line line, Judgement.Refused refused) {
        rejected++;
        if (sends == null) return;
        var subject = readable(refused.subject());
        var province = province(subject.facility());
        metrics.refused(begun.sort(), province, refused.problems());
        sends.write(new Refusal(
                origin().at(line.number()),
                begun.sort(),
                line.bytes(),
                !line.unreadable().isEmpty(),
                subject,
                refused.problems(),
                province,
                begun.sender().authority(subject.facility())));
    }

    /// Waits until everything is acknowledged, then the record of the upload too.
    ///
    /// @throws EventsUnavailableException when something cannot be kept
    public void complete() {
        if (sends == null) return;
        sends.awaitAll();
        sends.write(record(Upload.State.COMPLETE));
        sends.awaitAll();
        metrics.accepted(begun.sort(), accepted);
    }

    /// Leaves a record, later if need be; whoever sent it knows already that nothing is certain.
    public void cutOff() {
        if (sends != null) late.write(record(Upload.State.CUT_OFF));
    }

    private Event record(Upload.State state) {
        var upload = new Upload(
                origin().upload(),
                origin().sender(),
                begun.sender().province(),
                origin().way(),
                begun.sort(),
                begun.beganAt().truncatedTo(ChronoUnit.MILLIS),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                accepted,
                rejected,
                state,
                begun.withdraws());
        return new Event(Topics.UPLOADS, upload.id().toString(), UploadCodec.encode(upload), origin());
    }

    /// Without a facility of a form that none has: it may be of any length.
    private static Subject readable(Subject subject) {
        var facility = subject.facility();
        return facility == null || Codes.isWellFormed(facility) ? subject : new Subject(null, subject.reportId());
    }

    private @Nullable String province(@Nullable String facility) {
        var own = begun.sender().province();
        return own == null && facility != null ? register.provinceOf(facility).orElse(null) : own;
    }
}
