package vn.p6monitor.schemas.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The areas known so far, by boundary set and code. Not safe for use by several threads at once.
public final class Areas {
    private final Map<BoundarySet, Map<String, Area>> bySet = new EnumMap<>(BoundarySet.class);

    public Areas() {
        for (var set : BoundarySet.values()) {
            bySet.put(set, new TreeMap<>(Map.of(Area.NATION_CODE, Area.nation(set))));
        }
    }

    /// A copy that changes independently of this one.
    public Areas copy() {
        var copy = new Areas();
        all().forEach(copy::put);
        return copy;
    }

    /// Adds or replaces an area and returns what stood there before.
    public @Nullable Area put(Area area) {
        return in(area.boundaries()).put(area.code(), area);
    }

    public Optional<Area> find(BoundarySet set, String code) {
        return Optional.ofNullable(in(set).get(code));
    }

    public Stream<Area> all() {
        return bySet.values().stream().map(Map::values).flatMap(Collection::stream);
    }

    /// The areas that hold `code`, itself first and its province last; empty where the chain of ever greater tiers is
    /// broken.
    public Optional<List<Area>> path(BoundarySet set, String code) {
        var path = new ArrayList<Area>();
        var area = in(set).get(code);
        while (area != null && area.level() != AreaLevel.NATION) {
            // A tier is never repeated, so a circle ends here too.
            if (!path.isEmpty() && area.level().compareTo(path.getLast().level()) >= 0) return Optional.empty();
            path.add(area);
            area = area.parent() == null ? null : in(set).get(area.parent());
        }
        boolean complete = area != null && !path.isEmpty() && path.getLast().level() == AreaLevel.PROVINCE;
        return complete ? Optional.of(List.copyOf(path)) : Optional.empty();
    }

    private Map<String, Area> in(BoundarySet set) {
        return Objects.requireNonNull(bySet.get(set));
    }
}
