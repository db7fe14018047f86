package vn.p6monitor.query.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;

/// The sums of one area by kind, put together from their parts as they come.
final class AreaKinds {
    private final KindScope scope;
    private final Measures measures;
    private final List<AreaSums> found = new ArrayList<>();

    AreaKinds(KindScope scope, Measures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    /// Whether these sums are of another area than those before.
    boolean endBefore(AreaSums sums) {
        return !found.isEmpty() && !found.getLast().area().equals(sums.area());
    }

    void add(AreaSums sums) {
        if (!found.isEmpty() && found.getLast().goesWith(sums))
            found.add(found.removeLast().plus(sums));
        else found.add(sums);
    }

    /// Those that are asked for and are not empty, in the order of the kinds' names; nothing is left behind.
    List<AreaSums> take() {
        var taken = found.isEmpty() ? List.<AreaSums>of() : asked();
        found.clear();
        return taken;
    }

    private List<AreaSums> asked() {
        return switch (scope) {
            case KindScope.Together() -> List.copyOf(found);
            case KindScope.Only(var kind) -> of(Stream.of(kind));
            case KindScope.Each() -> of(Arrays.stream(FacilityKind.values()).sorted(Comparator.comparing(Enum::name)));
        };
    }

    private List<AreaSums> of(Stream<FacilityKind> kinds) {
        return kinds.map(this::of).filter(kind -> !kind.sums().isEmpty()).toList();
    }

    /// The sums of a kind, which every commune is a part of, whether or not it has a facility of that kind.
    private AreaSums of(FacilityKind kind) {
        var own = find(kind);
        var together = find(null);
        var communes = together == null ? Sums.NONE : measures.ofCommunes(together.sums());
        var first = found.getFirst();
        return own == null
                ? new AreaSums(first.area(), first.ancestors(), kind, 0, communes)
                : new AreaSums(own.area(), own.ancestors(), kind, 0, own.sums().plus(communes));
    }

    private @Nullable AreaSums find(@Nullable FacilityKind kind) {
        return found.stream().filter(sums -> sums.kind() == kind).findFirst().orElse(null);
    }
}
