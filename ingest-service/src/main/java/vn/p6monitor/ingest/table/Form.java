package vn.p6monitor.ingest.table;

import vn.p6monitor.schemas.problem.Verdict;

/// What tables of one sort look like.
public interface Form {
    /// The code by which the heading is known among the first rows.
    String key();

    /// Judges the columns, and reads the rows below them where they hold.
    Verdict<RowReader> under(Columns columns, Notation notation);
}
