package vn.p6monitor.benchmarks.recomputation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.p6monitor.benchmarks.national.Country;
import vn.p6monitor.benchmarks.national.NationalSet;
import vn.p6monitor.benchmarks.national.Sending;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.streams.contribute.Contributions;

/// The sums of every area and kind, from the set: what each facility contributes is computed once, and added up.
///
/// With the processor it shares only the pure function of what a facility contributes, which the processor's own proof
/// checks against the indicators' definitions.
public final class Recomputation {
    private final Contributions contributions = new Contributions(Catalogue.standard());
    private final Areas areas;
    private final SortedMap<String, Sums> rows = new TreeMap<>();

    /// What the facilities of each commune have done together, by commune and kind.
    private final Map<Area, Map<String, Sums>> together = new HashMap<>();

    private Recomputation(Areas areas) {
        this.areas = areas;
    }

    /// The sums that are not empty, by set, area and kind, such as `2025/11/PRIMARY`; those of all kinds under `*`.
    public static SortedMap<String, Sums> of(NationalSet set) {
        var recomputation = new Recomputation(set.country().known());
        set.forEachSender((sender, sendings) -> {
            if (sender.told()) recomputation.addFacility(sender.facility(), sendings);
        });
        recomputation.addCommunes();
        recomputation.rows.values().removeIf(Sums::isEmpty);
        return recomputation.rows;
    }

    /// What the communes of a country add although nothing was ever said, in the same form.
    public static SortedMap<String, Sums> ofCommunes(Country country) {
        var recomputation = new Recomputation(country.known());
        recomputation.addCommunes();
        return recomputation.rows;
    }

    private void addFacility(Facility facility, List<Sending> sendings) {
        var said = sendings.stream().map(Sending::report).toList();
        var contributed = contributions.of(facility, Counting.of(facility, said));
        var placement = placement(facility);
        for (var set : BoundarySet.values()) {
            var path = placement.path(set);
            if (path.isEmpty()) continue;
            var ofCommune = together.computeIfAbsent(path.getFirst(), _ -> new HashMap<>());
            for (var kind : List.of(facility.kind().name(), AreaValuesDocument.ALL_KINDS)) {
                add(path, kind, contributed.units());
                ofCommune.merge(kind, contributed.communes(), Sums::plus);
            }
        }
    }

    private void addCommunes() {
        areas.all().filter(area -> area.level() == AreaLevel.COMMUNE).forEach(commune -> {
            var path = areas.path(commune.boundaries(), commune.code()).orElseThrow();
            add(path, AreaValuesDocument.ALL_KINDS, contributions.ofCommune());
            together.getOrDefault(commune, Map.of())
                    .forEach((kind, sums) -> add(path, kind, contributions.ofCommune(sums)));
        });
    }

    /// Adds to all areas of a path, and to the nation.
    private void add(List<Area> path, String kind, Sums sums) {
        var set = path.getFirst().boundaries().code();
        rows.merge(set + '/' + Area.NATION_CODE + '/' + kind, sums, Sums::plus);
        for (var area : path) rows.merge(set + '/' + area.code() + '/' + kind, sums, Sums::plus);
    }

    private Placement placement(Facility facility) {
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), areas)) {
            case Verdict.Accepted<Placement>(var placement) -> placement;
            case Verdict.Refused<Placement>(var problems) ->
                throw new IllegalStateException("the set has a facility without a place: " + problems);
        };
    }
}
