package vn.p6monitor.ingest.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.table.Form;
import vn.p6monitor.ingest.table.Notation;
import vn.p6monitor.ingest.table.RowReader;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Tables of reports.
///
/// The columns of a section's fields are headed by both names, such as `connectivity.stable`; that names the section
/// of the whole sheet. In a table with a column `section` each row names its own, and the fields stand alone.
///
/// @param uploadedAt stands in for times of sending that are left out
public record ReportForm(Instant uploadedAt) implements Form {
    static final String ROW_KEY = "row";
    static final Set<String> NAMES = Set.of(
            "reportId", "revision", "withdrawn", "facility", "site", "section", "period", "submittedAt", ROW_KEY);

    @Override
    public String key() {
        return "facility";
    }

    @Override
    public Verdict<RowReader> under(Columns columns, Notation notation) {
        var problems = new ArrayList<Problem>();
        var sheet = sectionOf(columns);
        var fields = fields(columns, sheet.orElse(null), problems);
        if (!columns.has("period")) problems.add(Problem.of(ProblemCode.MISSING_FIELD, "period"));
        if (sheet.isEmpty() && !columns.has("section")) problems.add(Problem.of(ProblemCode.MISSING_FIELD, "section"));
        return problems.isEmpty()
                ? Verdict.accepted(new ReportRows(columns, notation, sheet.orElse(null), fields, uploadedAt))
                : Verdict.refused(problems);
    }

    private static Optional<Section> sectionOf(Columns columns) {
        for (var code : columns.codes()) {
            var section = Sections.named(beforeStop(code));
            if (section.isPresent()) return section;
        }
        return Optional.empty();
    }

    /// The columns of fields, by the names of the fields.
    private static Map<String, String> fields(Columns columns, @Nullable Section sheet, List<Problem> problems) {
        var fields = new LinkedHashMap<String, String>();
        for (var code : columns.codes()) {
            if (NAMES.contains(code)) continue;
            var field = code.substring(code.indexOf('.') + 1);
            boolean exists = sheet == null
                    ? (field.equals(code) || code.equals("data." + field)) && isAsked(field)
                    : code.equals(sheet.name() + '.' + field)
                            && sheet.field(field).isPresent();
            if (!exists) problems.add(Problem.of(ProblemCode.UNKNOWN_FIELD, Fields.shown(code)));
            else if (fields.put(field, code) != null) problems.add(Problem.of(ProblemCode.DUPLICATE, code, field));
        }
        return fields;
    }

    private static boolean isAsked(String field) {
        return Sections.all().stream().anyMatch(section -> section.field(field).isPresent());
    }

    private static String beforeStop(String code) {
        int stop = code.indexOf('.');
        return stop < 0 ? "" : code.substring(0, stop);
    }
}
