package vn.p6monitor.ingest.lines;

import java.util.List;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The lines of one body, in turns.
@FunctionalInterface
public interface Lines {
    /// The longest line that is read, in bytes.
    int LONGEST = 64 * 1024;

    /// The next lines, some at a time; none at the end.
    ///
    /// @throws BodyCutOffException when the rest of the body does not come
    List<Line> next();

    /// What is wrong with a line that is too long.
    static Problem tooLong() {
        return Problem.of(ProblemCode.LINE_TOO_LONG, "", Integer.toString(LONGEST));
    }
}
