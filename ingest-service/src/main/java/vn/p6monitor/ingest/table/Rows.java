package vn.p6monitor.ingest.table;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.BodyRefusedException;

/// The rows of one table, one after the other, in memory that does not grow with it.
public interface Rows {
    /// The most columns that are read.
    int MOST_COLUMNS = 256;

    /// The longest text that is read from one cell, in characters.
    int LONGEST_CELL = 4096;

    /// The next row, null at the end.
    ///
    /// @throws UnreadableRowException for a row that cannot be read, after which the next may be asked for
    /// @throws BodyCutOffException when the rest of the body does not come
    /// @throws BodyRefusedException when the body is not taken further
    @Nullable
    Row next() throws UnreadableRowException;

    /// How the cells are to be read.
    Notation notation();
}
