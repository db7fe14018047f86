package vn.p6monitor.proof.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;

/// Makes the areas of a small country in both sets, with what was said of them before it was put right.
final class AreaMaker {
    private static final String MISSING = "99999";

    private final Chance chance;
    private final Instant receivedAt;
    private final List<Area> areas = new ArrayList<>();
    private final List<String> communes2021 = new ArrayList<>();
    private final List<String> communes2025 = new ArrayList<>();
    // The same codes in both sets, for other places.
    private int nextCommune2021 = 3100;
    private int nextCommune2025 = 3100;
    private int nextDistrict = 100;

    AreaMaker(Chance chance, Instant receivedAt, List<String> provinces) {
        this.chance = chance;
        this.receivedAt = receivedAt;
        for (var province : provinces) makeProvince(province);
        // Against the law that made them; but an area may be corrected into another province at any time.
        if (provinces.size() > 1 && chance.in100(50)) {
            var ends = List.of(communes2025.getFirst(), communes2025.getLast());
            makeOlderProvince(after(provinces.getLast(), 2), () -> ends);
        }
        for (int i = chance.between(0, 3); i > 0; i--) makeGroup("group:g" + i);
    }

    List<Area> areas() {
        return areas;
    }

    /// Codes of communes of a set, and sometimes one that there is none of.
    String commune(BoundarySet set) {
        if (chance.in100(3)) return MISSING;
        return chance.often((set == BoundarySet.SET_2021 ? communes2021 : communes2025).reversed());
    }

    List<String> successors(String commune2021) {
        return areas.stream()
                .filter(area ->
                        area.boundaries() == BoundarySet.SET_2021 && area.code().equals(commune2021))
                .findFirst()
                .map(Area::successors)
                .orElse(List.of());
    }

    /// Each area as it is, after what was said of it before; a few are never told.
    List<List<Event>> sequences() {
        var sequences = new ArrayList<List<Event>>();
        for (var area : areas) {
            if (chance.in100(2)) continue;
            var sequence = new ArrayList<Event>();
            while (chance.in100(20)) sequence.add(new Event.OfArea(mistaken(area), receivedAt));
            sequence.add(new Event.OfArea(area, receivedAt));
            sequences.add(sequence);
        }
        return sequences;
    }

    private void makeProvince(String province) {
        var newer = new ArrayList<String>();
        put(BoundarySet.SET_2025, province, AreaLevel.PROVINCE, Area.NATION_CODE, List.of());
        for (int i = chance.between(1, 3); i > 0; i--) {
            var code = "%05d".formatted(nextCommune2025++);
            put(BoundarySet.SET_2025, code, AreaLevel.COMMUNE, province, List.of());
            newer.add(code);
        }
        communes2025.addAll(newer);
        // Newer provinces are unions of whole older ones, one of which has given its code.
        makeOlderProvince(province, () -> some(newer));
        if (chance.in100(40)) makeOlderProvince(after(province, 1), () -> some(newer));
    }

    /// The same name may stand for a group in each set.
    private void makeGroup(String code) {
        if (chance.in100(60)) areas.add(group(BoundarySet.SET_2021, code));
        if (chance.in100(60)) areas.add(group(BoundarySet.SET_2025, code));
    }

    /// A few communes of the set, or what is said to be some.
    private Area group(BoundarySet set, String code) {
        var communes = new ArrayList<String>();
        for (int i = chance.between(0, 4); i > 0; i--) communes.add(chance.in100(5) ? "11" : commune(set));
        return Area.group(set, code, "Group " + code, null, communes);
    }

    private void makeOlderProvince(String province, Supplier<List<String>> successors) {
        put(BoundarySet.SET_2021, province, AreaLevel.PROVINCE, Area.NATION_CODE, List.of());
        for (int i = chance.between(1, 2); i > 0; i--) {
            var district = "" + nextDistrict++;
            put(BoundarySet.SET_2021, district, AreaLevel.DISTRICT, province, List.of());
            for (int j = chance.between(1, 2); j > 0; j--) {
                var code = "%05d".formatted(nextCommune2021++);
                var parent = chance.in100(5) ? province : district;
                put(BoundarySet.SET_2021, code, AreaLevel.COMMUNE, parent, successors.get());
                communes2021.add(code);
            }
        }
    }

    private static String after(String province, int more) {
        return "%02d".formatted(Integer.parseInt(province) + more);
    }

    private List<String> some(List<String> successors) {
        if (chance.in100(8)) return List.of();
        var one = chance.of(successors);
        var other = chance.of(successors);
        return chance.in100(60) || one.equals(other) ? List.of(one) : List.of(one, other);
    }

    private void put(BoundarySet set, String code, AreaLevel level, @Nullable String parent, List<String> successors) {
        areas.add(new Area(set, code, level, parent, "Area " + code, null, successors));
    }

    private Area mistaken(Area area) {
        if (area.isGroup()) return group(area.boundaries(), area.code());
        var others = areas.stream()
                .filter(other -> other.boundaries() == area.boundaries() && other.level() == area.level())
                .toList();
        var other = chance.of(others);
        return switch (chance.between(0, 4)) {
            case 0 -> withParent(area, MISSING);
            case 1 -> withParent(area, area.code());
            case 2 ->
                new Area(
                        area.boundaries(),
                        area.code(),
                        area.level(),
                        area.parent(),
                        "Misspelt",
                        null,
                        area.successors());
            case 3 ->
                new Area(
                        area.boundaries(),
                        area.code(),
                        area.level(),
                        area.parent(),
                        area.name(),
                        null,
                        other.successors());
            default -> withParent(area, other.parent());
        };
    }

    private static Area withParent(Area area, @Nullable String parent) {
        return new Area(area.boundaries(), area.code(), area.level(), parent, area.name(), null, area.successors());
    }
}
