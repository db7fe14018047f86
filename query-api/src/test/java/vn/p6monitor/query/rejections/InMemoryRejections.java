package vn.p6monitor.query.rejections;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.RejectionDocument;

/// Rejections in a list.
public record InMemoryRejections(List<RejectionDocument> rejections) implements Rejections {
    private static final Comparator<RejectionDocument> LATEST_FIRST = Comparator.comparingLong(
                    RejectionDocument::refusedAt)
            .reversed()
            .thenComparing(rejection -> rejection.id());

    @Override
    public Optional<RejectionDocument> find(String id) {
        return rejections.stream()
                .filter(rejection -> rejection.id().equals(id))
                .findFirst();
    }

    @Override
    public List<RejectionDocument> page(Scope scope, @Nullable Start after, int size) {
        return rejections.stream()
                .filter(rejection ->
                        scope.province() == null || scope.province().equals(rejection.province()))
                .filter(rejection -> scope.since() == null
                        || rejection.refusedAt() >= scope.since().toEpochMilli())
                .filter(rejection -> scope.reasons().isEmpty()
                        || rejection.reasons().stream()
                                .anyMatch(reason -> scope.reasons().contains(reason.code())))
                .sorted(LATEST_FIRST)
                .filter(rejection -> after == null
                        || rejection.refusedAt() < after.refusedAt()
                        || (rejection.refusedAt() == after.refusedAt()
                                && rejection.id().compareTo(after.id()) > 0))
                .limit(size)
                .toList();
    }

    @Override
    public List<RejectionDocument> of(String facility, UUID report) {
        return rejections.stream()
                .filter(rejection -> facility.equals(rejection.facility())
                        && report.toString().equals(rejection.reportId()))
                .sorted(LATEST_FIRST)
                .limit(PAGE)
                .toList();
    }
}
