package vn.p6monitor.query.uploads;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.UploadDocument;

/// Uploads in a list.
public record InMemoryUploads(List<UploadDocument> uploads) implements Uploads {
    private static final Comparator<UploadDocument> LATEST_FIRST =
            Comparator.comparingLong(UploadDocument::beganAt).reversed().thenComparing(UploadDocument::id);

    @Override
    public Optional<UploadDocument> find(String id) {
        return uploads.stream().filter(upload -> upload.id().equals(id)).findFirst();
    }

    @Override
    public List<UploadDocument> page(Scope scope, @Nullable Start after, int size) {
        return uploads.stream()
                .filter(upload -> scope.province() == null || scope.province().equals(upload.province()))
                .filter(upload -> scope.sender() == null || scope.sender().equals(upload.sender()))
                .filter(upload -> scope.since() == null
                        || upload.beganAt() >= scope.since().toEpochMilli())
                .sorted(LATEST_FIRST)
                .filter(upload -> after == null
                        || upload.beganAt() < after.beganAt()
                        || (upload.beganAt() == after.beganAt() && upload.id().compareTo(after.id()) > 0))
                .limit(size)
                .toList();
    }

    @Override
    public Map<String, String> withdrawals(Collection<String> ids) {
        var withdrawals = new HashMap<String, String>();
        uploads.stream().sorted(LATEST_FIRST).forEach(upload -> {
            var withdraws = upload.withdraws();
            if (withdraws != null && ids.contains(withdraws)) withdrawals.put(withdraws, upload.id());
        });
        return withdrawals;
    }
}
