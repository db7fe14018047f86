package vn.p6monitor.ingest.facility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.table.CellValues;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.table.Row;
import vn.p6monitor.ingest.table.RowReader;

/// Rows of sites as JSON lines of facilities; a facility whose rows do not stand together is refused, or what comes
/// later would replace what came before.
final class FacilityRows implements RowReader {
    /// Several times the institutions of the country.
    private static final int MOST = 500_000;

    private final Columns columns;
    private final CellValues values;
    private final Set<String> begun = new HashSet<>();
    private @Nullable SiteRows facility;

    FacilityRows(Columns columns, CellValues values) {
        this.columns = columns;
        this.values = values;
    }

    @Override
    public void read(Row row, List<Line> lines) {
        var code = columns.cell(row, FacilityForm.FACILITY).text();
        if (facility != null && facility.isOf(code)) {
            facility.add(row);
            return;
        }
        end(lines);
        boolean apart = !code.isEmpty() && !begun.add(code);
        if (begun.size() > MOST) throw new BodyRefusedException(Reason.TOO_LARGE);
        facility = new SiteRows(code, row, apart, columns, values);
    }

    @Override
    public void end(List<Line> lines) {
        if (facility != null) lines.add(facility.toLine());
        facility = null;
    }
}
