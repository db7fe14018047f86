package vn.p6monitor.ingest.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.Cells;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// The rows of a table as lines.
///
/// Above the codes of the columns a few rows may stand for people. A heading that does not hold is refused as a line
/// of its own, and nothing below it is read.
public final class TableLines implements Lines {
    private static final int TURN = 500;
    private static final int MOST_ROWS_ABOVE = 10;

    private final Rows rows;
    private final Form form;
    private @Nullable RowReader reader;
    private int width;
    private boolean ended;

    public TableLines(Rows rows, Form form) {
        this.rows = rows;
        this.form = form;
    }

    @Override
    public List<Line> next() {
        var lines = new ArrayList<Line>();
        if (reader == null && !ended) readHeading(lines);
        while (reader != null && !ended && lines.size() < TURN) readRow(reader, lines);
        return lines;
    }

    private void readRow(RowReader reader, List<Line> lines) {
        try {
            var row = rows.next();
            if (row == null) {
                ended = true;
                reader.end(lines);
            } else if (!row.isBlank()) {
                if (row.cells().size() > width) throw tooWide(row);
                reader.read(row, lines);
            }
        } catch (UnreadableRowException e) {
            lines.add(refused(e.row(), List.of(e.problem()), Cells.NONE));
        }
    }

    private UnreadableRowException tooWide(Row row) {
        return new UnreadableRowException(
                row.number(), Problem.of(ProblemCode.TOO_MANY_CELLS, "", Integer.toString(width)));
    }

    private void readHeading(List<Line> lines) {
        try {
            for (int i = 0; i < MOST_ROWS_ABOVE; i++) {
                var row = rows.next();
                if (row == null) break;
                var columns = new Columns(row);
                if (columns.has(form.key())) {
                    width = row.cells().size();
                    open(columns, lines);
                    return;
                }
            }
            var problem = Problem.of(ProblemCode.NO_HEADING, "", Integer.toString(MOST_ROWS_ABOVE), form.key());
            refuseAll(1, List.of(problem), Cells.NONE, lines);
        } catch (UnreadableRowException e) {
            refuseAll(e.row(), List.of(e.problem()), Cells.NONE, lines);
        }
    }

    private void open(Columns columns, List<Line> lines) {
        if (!columns.repeated().isEmpty()) {
            refuseAll(columns, columns.repeated(), lines);
            return;
        }
        switch (form.under(columns, rows.notation())) {
            case Verdict.Accepted(var opened) -> reader = opened;
            case Verdict.Refused(var problems) -> refuseAll(columns, problems, lines);
        }
    }

    private void refuseAll(Columns columns, List<Problem> problems, List<Line> lines) {
        refuseAll(columns.row(), problems, path -> columns.cellOf(path, columns.row()), lines);
    }

    private void refuseAll(long row, List<Problem> problems, Cells cells, List<Line> lines) {
        ended = true;
        lines.add(refused(row, problems, cells));
    }

    private static Line refused(long row, List<Problem> problems, Cells cells) {
        return new Line(row, ByteBuffer.allocate(0), problems, cells);
    }
}
