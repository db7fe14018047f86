package vn.p6monitor.ingest.table;

import java.util.List;
import vn.p6monitor.ingest.lines.Line;

/// Makes lines of the rows below a heading, in their order.
public interface RowReader {
    /// Takes the next row, and adds the lines that are complete with it.
    void read(Row row, List<Line> lines);

    /// Adds what is left when the rows have ended.
    void end(List<Line> lines);
}
