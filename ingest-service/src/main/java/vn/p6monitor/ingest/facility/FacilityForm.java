package vn.p6monitor.ingest.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.table.CellValues;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.table.Form;
import vn.p6monitor.ingest.table.Notation;
import vn.p6monitor.ingest.table.RowReader;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Tables of registrations: one row for each site, the rows of a facility together, and what the sites share in the
/// first of them.
record FacilityForm() implements Form {
    /// The columns of what the sites of a facility share.
    static final List<String> SHARED = List.of("name", "kind", "commune2021", "commune2025", "openedOn", "closedOn");

    static final String FACILITY = "facility";
    private static final Set<String> NAMES =
            Set.of("site", "type", "siteName", "latitude", "longitude", "siteOpenedOn", "siteClosedOn");

    @Override
    public String key() {
        return FACILITY;
    }

    @Override
    public Verdict<RowReader> under(Columns columns, Notation notation) {
        var problems = new ArrayList<Problem>();
        for (var code : columns.codes()) {
            boolean exists = code.equals(FACILITY) || SHARED.contains(code) || NAMES.contains(code);
            if (!exists) problems.add(Problem.of(ProblemCode.UNKNOWN_FIELD, Fields.shown(code)));
        }
        return problems.isEmpty()
                ? Verdict.accepted(new FacilityRows(columns, new CellValues(notation)))
                : Verdict.refused(problems);
    }
}
