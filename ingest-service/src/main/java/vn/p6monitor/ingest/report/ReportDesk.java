package vn.p6monitor.ingest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Desk;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.upload.Upload;

/// Judges reports for one sender: what they alone show, then what the register and the sender's rights say.
public record ReportDesk(Register register, Sender sender) implements Desk {
    @Override
    public Upload.Sort sort() {
        return Upload.Sort.REPORT;
    }

    @Override
    public Judgement judge(Line line, Instant receivedAt, Origin origin) {
        var reading = ReportReader.read(line.bytes(), receivedAt);
        return switch (reading.verdict()) {
            case Verdict.Refused(var problems) -> new Judgement.Refused(reading.subject(), problems, false);
            case Verdict.Accepted(var report) -> judge(report, reading.subject(), origin);
        };
    }

    /// The same for a report that was read already, of which a refusal needs to name nothing.
    public Judgement judge(Verdict<Report> read, Instant receivedAt, Origin origin) {
        return switch (read.then(report -> checked(report, receivedAt))) {
            case Verdict.Refused<Report>(var problems) -> new Judgement.Refused(Subject.UNKNOWN, problems, false);
            case Verdict.Accepted<Report>(var report) -> judge(report, Subject.UNKNOWN, origin);
        };
    }

    private Judgement judge(Report report, Subject subject, Origin origin) {
        return objection(report)
                .<Judgement>map(problem -> new Judgement.Refused(subject, List.of(problem), true))
                .orElseGet(() -> new Judgement.Accepted(event(report, origin), false));
    }

    private static Verdict<Report> checked(Report report, Instant receivedAt) {
        var problems = ReportRules.check(report, receivedAt);
        return problems.isEmpty() ? Verdict.accepted(report) : Verdict.refused(problems);
    }

    private static Event event(Report report, Origin origin) {
        return new Event(Topics.INGESTED_REPORTS, report.facility(), ReportCodec.straight(report), origin);
    }

    private Optional<Problem> objection(Report report) {
        var facility = register.facility(report.facility());
        if (facility.isEmpty()) {
            return Optional.of(Problem.of(ProblemCode.UNKNOWN_FACILITY, "facility", report.facility()));
        }
        if (!mayReportFor(facility.get())) {
            return Optional.of(Problem.of(ProblemCode.WRONG_PROVINCE, "facility", report.facility()));
        }
        return ReportRules.checkAgainst(facility.get(), report);
    }

    private boolean mayReportFor(Facility facility) {
        if (sender.isMinistry()) return true;
        return sender.mayReportFor(
                facility.code(), register.provinceOf(facility).orElse(null));
    }
}
