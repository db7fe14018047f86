package vn.p6monitor.ingest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Origin;
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
record ReportDesk(Register register, Sender sender) implements Desk {
    @Override
    public Upload.Sort sort() {
        return Upload.Sort.REPORT;
    }

    @Override
    public Judgement judge(Line line, Instant receivedAt, Origin origin) {
        var reading = ReportReader.read(line.bytes(), receivedAt);
        return switch (reading.verdict()) {
            case Verdict.Refused(var problems) -> new Judgement.Refused(reading.subject(), problems, false);
            case Verdict.Accepted(var report) ->
                objection(report)
                        .<Judgement>map(problem -> new Judgement.Refused(reading.subject(), List.of(problem), true))
                        .orElseGet(() -> new Judgement.Accepted(event(report, origin), false));
        };
    }

    private static Event event(Report report, Origin origin) {
        return new Event(Topics.INGESTED_REPORTS, report.facility(), ReportCodec.encode(report), origin);
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
