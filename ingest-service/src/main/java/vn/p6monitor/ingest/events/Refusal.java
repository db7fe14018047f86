package vn.p6monitor.ingest.events;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.upload.Upload;

/// A line that was refused, to be kept with everything that judging it again needs.
///
/// @param bytes as they came, good only until the line after is read
/// @param isTruncated whether these are not all that came, so that they cannot be judged again
/// @param province of the sender, else of the facility, by its 2025 code
/// @param authority the rights with which it came, as `Sender.authority` says them
public record Refusal(
        Origin origin,
        Upload.Sort sort,
        ByteBuffer bytes,
        boolean isTruncated,
        Subject subject,
        List<Problem> problems,
        @Nullable String province,
        List<String> authority) {
    public Refusal {
        problems = List.copyOf(problems);
        authority = List.copyOf(authority);
    }

    /// A view for each who asks, so that one reader does not move another.
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }
}
