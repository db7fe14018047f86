package vn.p6monitor.query.quality;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.index.Generation;

/// Facilities in a list, the same in every generation.
public record InMemoryFlaggedFacilities(List<FlagsDocument> documents) implements FlaggedFacilities {
    private static final Comparator<FlagsDocument> ORDER =
            Comparator.comparing(FlagsDocument::facility).thenComparingInt(FlagsDocument::part);

    @Override
    public List<FlaggedFacility> page(Generation generation, Scope scope, @Nullable Start after) {
        return documents.stream()
                .filter(document -> document.areas().containsAll(scope.areas()))
                .filter(document -> document.rules().stream()
                        .anyMatch(rule -> scope.rules().isEmpty()
                                || scope.rules().stream()
                                        .anyMatch(asked -> asked.name().equals(rule))))
                .filter(document -> {
                    var kind = scope.kind();
                    return kind == null || document.kind().equals(kind.name());
                })
                .sorted(ORDER)
                .filter(document -> after == null
                        || document.facility().compareTo(after.facility()) > 0
                        || (document.facility().equals(after.facility()) && document.part() > after.part()))
                .limit(PAGE)
                .map(InMemoryFlaggedFacilities::facility)
                .toList();
    }

    @Override
    public List<FlaggedFacility> of(Generation generation, String facility) {
        return documents.stream()
                .filter(document -> document.facility().equals(facility))
                .sorted(ORDER)
                .map(InMemoryFlaggedFacilities::facility)
                .toList();
    }

    private static FlaggedFacility facility(FlagsDocument document) {
        return new FlaggedFacility(
                document.facility(),
                document.part(),
                FacilityKind.valueOf(document.kind()),
                document.flags().stream().map(FlagsDocument.Entry::flag).toList());
    }
}
