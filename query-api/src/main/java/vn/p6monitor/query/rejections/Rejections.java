package vn.p6monitor.query.rejections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.RejectionDocument;

/// Everything that was refused.
public interface Rejections {
    /// The most that one answer brings: a thousand, and one that tells whether there are more.
    int PAGE = 1_001;

    /// Which are meant: those that meet all of it.
    ///
    /// @param province of whoever sent it, or of the facility; any where absent
    /// @param since not refused before that; whenever where absent
    /// @param reasons codes of which one is among the reasons, any where empty
    record Scope(@Nullable String province, @Nullable Instant since, Set<String> reasons) {
        public Scope {
            reasons = Set.copyOf(reasons);
        }
    }

    /// Where an answer begins: behind a rejection in the order of all.
    record Start(long refusedAt, String id) {}

    Optional<RejectionDocument> find(String id);

    /// At most `size` of a scope, the latest first.
    ///
    /// @param after what to begin behind, or null for the latest
    /// @param size at most `PAGE`
    List<RejectionDocument> page(Scope scope, @Nullable Start after, int size);

    /// At most `PAGE` of what was refused under the name of a report, the latest first.
    List<RejectionDocument> of(String facility, UUID report);
}
