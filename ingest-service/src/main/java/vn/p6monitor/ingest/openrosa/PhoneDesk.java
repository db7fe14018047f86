package vn.p6monitor.ingest.openrosa;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonText;
import vn.p6monitor.ingest.lines.Cells;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.report.ReportDesk;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Desk;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.upload.Upload;

/// Judges one filled-in form, by the rules for all reports.
record PhoneDesk(ReportDesk reports, Editions editions, FilledForm form) implements Desk {
    @Override
    public Upload.Sort sort() {
        return reports.sort();
    }

    @Override
    public Sender sender() {
        return reports.sender();
    }

    /// The report that the form makes, as far as the form itself tells which one that is.
    Line line() {
        var edition = form.edition();
        if (edition.isToldByItself()) return line(edition.report(), edition.edits());
        var unknown = Editions.unknown(edition);
        return line(unknown.reportId(), unknown.revision());
    }

    /// Former editions are looked for only where all else holds.
    @Override
    public Judgement judge(Line line, Instant receivedAt, Origin origin) {
        var edition = form.edition();
        var ofForm = origin.ofInstance(edition.instance());
        var judged = reports.judge(line, receivedAt, ofForm);
        if (!(judged instanceof Judgement.Accepted)) return judged;
        if (!edition.sentFor().isEmpty() && !edition.sentFor().equals(form.facility())) {
            return changed(edition.sentFor());
        }
        if (edition.isToldByItself()) return judged;
        var found = editions.find(edition);
        if (found.facility() != null && !found.facility().equals(form.facility())) return changed(found.facility());
        return reports.judge(line(found.reportId(), found.revision()), receivedAt, ofForm);
    }

    private Line line(@Nullable UUID reportId, int revision) {
        var json = JsonText.of(form.report(reportId, revision));
        return json.length > Lines.LONGEST ? tooLong(json) : Line.of(1, json, 0, json.length);
    }

    /// What is too long to be a report, with its beginning.
    static Line tooLong(byte[] bytes) {
        var beginning = Arrays.copyOf(bytes, Math.min(bytes.length, Lines.LONGEST));
        return new Line(1, ByteBuffer.wrap(beginning), List.of(Lines.tooLong()), Cells.NONE);
    }

    /// In the former place it would go on counting, since a report is of one facility.
    private Judgement changed(String former) {
        var problem = Problem.of(ProblemCode.FACILITY_CHANGED, "facility", Fields.shown(former));
        var edition = form.edition().report();
        var subject = new Subject(form.facility(), edition == null ? null : edition.toString());
        return new Judgement.Refused(subject, List.of(problem), false);
    }
}
