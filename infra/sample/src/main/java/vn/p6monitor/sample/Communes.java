package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Apportionment.Claim;

/// Peoples the old communes of Điện Biên: towns and centres more, the rest by chance.
final class Communes {
    private Communes() {}

    static List<Commune> of(List<Area> areas, long seed) {
        var communes = new ArrayList<Commune>();
        for (var district : District.values())
            communes.addAll(in(district, areas, Chance.of(seed, "communes", district.name())));
        return List.copyOf(communes);
    }

    private static List<Commune> in(District district, List<Area> areas, Chance chance) {
        var units = areas.stream()
                .filter(area -> area.boundaries().equals("2021") && area.level().equals("commune"))
                .filter(area -> District.of(area.parent()) == district)
                .toList();
        var claims = units.stream().map(unit -> claim(unit, chance)).toList();
        int[] residents = Apportionment.of(district.residents() * 1_000, claims);
        return IntStream.range(0, units.size())
                .mapToObj(i -> new Commune(units.get(i), district, residents[i], remoteness(units.get(i), chance)))
                .toList();
    }

    private static Claim claim(Area unit, Chance chance) {
        return new Claim(chance.about(townish(unit) ? 180 : 100, 35), 800, 25_000);
    }

    private static int remoteness(Area unit, Chance chance) {
        var district = District.of(unit.parent());
        int further = chance.below(2);
        if (townish(unit)) return 0;
        if (!district.rural()) return 1;
        return further + (district.worseOff() ? 2 : 1);
    }

    private static boolean townish(Area unit) {
        return !unit.name().startsWith("Xã ")
                || District.of(unit.parent()).centre().equals(unit.area());
    }
}
