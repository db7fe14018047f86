package vn.p6monitor.ingest.upload;

import java.util.List;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.schemas.problem.Problem;

/// What came of judging one line.
public sealed interface Judgement {
    /// Whether the register had a say, so that a newer one may judge otherwise.
    boolean restsOnRegister();

    /// The line holds, and this is to be kept.
    record Accepted(Event event, boolean restsOnRegister) implements Judgement {}

    /// The line does not hold, for these reasons.
    record Refused(Subject subject, List<Problem> problems, boolean restsOnRegister) implements Judgement {
        public Refused {
            if (problems.isEmpty()) throw new IllegalArgumentException("a refusal needs a reason");
            problems = List.copyOf(problems);
        }
    }
}
