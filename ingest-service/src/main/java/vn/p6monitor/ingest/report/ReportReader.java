package vn.p6monitor.ingest.report;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.StrictJson;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// Reads a report from JSON and judges what it alone shows, telling everything that is wrong with it at once.
///
/// So that the rules can look at the good parts of a report with bad ones, harmless stand-ins take the places
/// of the bad ones; no report with a stand-in is ever accepted.
final class ReportReader {
    private static final UUID NO_ID = new UUID(0, 0);
    private static final String NO_FACILITY = "-";
    private static final Section NO_SECTION = Sections.all().stream()
            .filter(section -> section.unit() == Section.Unit.SITE)
            .findFirst()
            .orElseThrow();

    private ReportReader() {}

    /// @param receivedAt the time of receipt, against which months and times in the future are told
    static Reading read(ByteBuffer json, Instant receivedAt) {
        return switch (StrictJson.object(json)) {
            case Verdict.Refused(var problems) -> new Reading(Subject.UNKNOWN, Verdict.refused(problems));
            case Verdict.Accepted(var object) -> read(object, receivedAt);
        };
    }

    private static Reading read(Members object, Instant receivedAt) {
        var problems = new ArrayList<Problem>();
        var fields = new Fields(object, "", problems);
        fields.require("reportId", "facility", "section", "period", "submittedAt");
        var reportId = fields.parsed("reportId", Codes::reportId, ProblemCode.MALFORMED_UUID);
        var revision = fields.wholeNumber("revision", 0, Integer.MAX_VALUE);
        var withdrawn = fields.yesNo("withdrawn");
        var facility = fields.text("facility");
        var site = fields.text("site");
        var section = section(fields, problems);
        var month = fields.parsed("period", Month::parse, ProblemCode.MALFORMED_MONTH);
        var submittedAt = fields.parsed("submittedAt", Timestamp::parse, ProblemCode.MALFORMED_INSTANT);
        var data = data(fields, section, problems);
        fields.refuseOthers();
        var report = new Report(
                or(reportId, NO_ID),
                revision == null ? 0 : revision.intValue(),
                or(withdrawn, false),
                or(facility, NO_FACILITY),
                or(site, Site.MAIN_CODE),
                or(section, NO_SECTION),
                month == null ? Month.at(receivedAt) : month,
                or(submittedAt, receivedAt),
                data);
        problems.addAll(ReportRules.check(report, receivedAt));
        return new Reading(
                new Subject(facility, reportId == null ? null : reportId.toString()),
                problems.isEmpty() ? Verdict.accepted(report) : Verdict.refused(problems));
    }

    private static @Nullable Section section(Fields fields, List<Problem> problems) {
        var name = fields.text("section");
        if (name == null) return null;
        var section = Sections.named(name);
        if (section.isEmpty()) problems.add(ReportCodec.unknownSection(Fields.shown(name)));
        return section.orElse(null);
    }

    /// Null only where the report gives no data at all; whether it may, the rules say.
    private static @Nullable SectionData data(Fields fields, @Nullable Section section, List<Problem> problems) {
        if (!fields.isGiven("data")) return null;
        var data = fields.object("data");
        if (data == null || section == null) return new SectionData.Builder(NO_SECTION).build();
        return SectionReader.read(section, data, problems);
    }

    private static <T> T or(@Nullable T value, T standIn) {
        return value == null ? standIn : value;
    }
}
