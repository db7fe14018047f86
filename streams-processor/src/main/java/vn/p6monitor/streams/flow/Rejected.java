package vn.p6monitor.streams.flow;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;

/// A record that never counts, with its bytes and every reason.
public record Rejected(@Nullable Bytes bytes, List<Problem> problems) implements Admission {
    public Rejected {
        problems = List.copyOf(problems);
    }
}
