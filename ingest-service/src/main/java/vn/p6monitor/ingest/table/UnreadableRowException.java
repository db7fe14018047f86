package vn.p6monitor.ingest.table;

import vn.p6monitor.schemas.problem.Problem;

/// One row cannot be read.
public final class UnreadableRowException extends Exception {
    private static final long serialVersionUID = 1;

    private final long row;
    private final transient Problem problem;

    public UnreadableRowException(long row, Problem problem) {
        super(problem.code() + " in row " + row);
        this.row = row;
        this.problem = problem;
    }

    public long row() {
        return row;
    }

    public Problem problem() {
        return problem;
    }
}
