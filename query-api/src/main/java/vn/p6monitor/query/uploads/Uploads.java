package vn.p6monitor.query.uploads;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.UploadDocument;

/// All uploads that have ended.
public interface Uploads {
    /// The most that one answer brings: a thousand, and one that tells whether there are more.
    int PAGE = 1_001;

    /// Which are meant: those that meet all of it.
    ///
    /// @param province of the sender, any where absent
    /// @param sender client id, any where absent
    /// @param since not begun before that; whenever where absent
    record Scope(
            @Nullable String province,
            @Nullable String sender,
            @Nullable Instant since) {}

    /// Where an answer begins: behind an upload in the order of all.
    record Start(long beganAt, String id) {}

    Optional<UploadDocument> find(String id);

    /// At most `size` of a scope, the latest first.
    ///
    /// @param after what to begin behind, or null for the latest
    /// @param size at most `PAGE`
    List<UploadDocument> page(Scope scope, @Nullable Start after, int size);

    /// The ids of the uploads by which some were withdrawn, by the ids of those that were.
    ///
    /// @param ids at most `PAGE`
    Map<String, String> withdrawals(Collection<String> ids);
}
