package vn.p6monitor.query.values;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;

/// Sums in a list, the same in every generation.
public record InMemoryValues(List<AreaValuesDocument> documents) implements Values {
    private static final Comparator<AreaValuesDocument> ORDER = Comparator.comparing(AreaValuesDocument::area)
            .thenComparing(AreaValuesDocument::kind)
            .thenComparingInt(AreaValuesDocument::part);

    @Override
    public List<AreaSums> page(Generation generation, Scope scope, @Nullable Start after) {
        return documents.stream()
                .filter(document -> document.boundaries().equals(scope.set().code()))
                .filter(document -> isIn(document, scope.areas()))
                .filter(document -> isOf(document, scope.kinds()))
                .sorted(ORDER)
                .filter(document -> after == null || isBehind(document, after))
                .limit(PAGE)
                .map(InMemoryValues::areaSums)
                .toList();
    }

    private static boolean isIn(AreaValuesDocument document, AreaScope scope) {
        return switch (scope) {
            case AreaScope.Codes(var codes) -> codes.contains(document.area());
            case AreaScope.Within(var ancestor, var level) ->
                document.level().equals(level.code()) && document.ancestors().contains(ancestor);
        };
    }

    private static boolean isOf(AreaValuesDocument document, KindScope scope) {
        boolean together = document.kind().equals(AreaValuesDocument.ALL_KINDS);
        return switch (scope) {
            case KindScope.Together() -> together;
            case KindScope.Only(var kind) -> together || document.kind().equals(kind.name());
            case KindScope.Each() -> true;
        };
    }

    private static boolean isBehind(AreaValuesDocument document, Start start) {
        int byArea = document.area().compareTo(start.area());
        if (byArea != 0) return byArea > 0;
        int byKind = document.kind().compareTo(start.kind());
        return byKind > 0 || (byKind == 0 && document.part() > start.part());
    }

    private static AreaSums areaSums(AreaValuesDocument document) {
        var sums = Sums.fromBytes(Base64.getDecoder().decode(document.sums()));
        return new AreaSums(
                document.area(),
                document.ancestors(),
                FacilityKind.parse(document.kind()).orElse(null),
                document.part(),
                sums);
    }
}
