package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Facility.Site;

/// The office of a commune of the set 2025, which reports on the households of the commune and on nothing else.
///
/// @param residents of all old communes that went into the new one
/// @param remoteness of the old commune where the office sits, whose code the new one took over
record CommuneOffice(Facility facility, int residents, int remoteness) {
    private static final String KIND = "COMMUNE_OFFICE";

    /// The month in which Điện Biên became a province of its own.
    private static final YearMonth OPENED = YearMonth.of(2004, 1);

    /// One for each new commune, in the order of the areas.
    static List<CommuneOffice> of(List<Area> areas, List<Commune> communes) {
        var seats = areas.stream()
                .filter(area -> area.boundaries().equals("2025") && area.level().equals("commune"))
                .toList();
        return IntStream.range(0, seats.size())
                .mapToObj(i -> office(i + 1, seats.get(i), communes))
                .toList();
    }

    private static CommuneOffice office(int number, Area area, List<Commune> communes) {
        var merged = communes.stream()
                .filter(commune -> commune.successor().equals(area.area()))
                .toList();
        var seat = merged.stream()
                .filter(commune -> commune.code().equals(area.area()))
                .findFirst()
                .orElseThrow();
        var facility = new Facility(
                Facility.code("UBND", number),
                "Ủy ban nhân dân " + lowerCaseType(area.name()),
                KIND,
                seat.code(),
                area.area(),
                OPENED,
                List.of(new Site("main", Facility.Type.MAIN, null)));
        return new CommuneOffice(
                facility, merged.stream().mapToInt(Commune::residents).sum(), seat.remoteness());
    }

    /// `Xã Núa Ngam` as it stands within a name: `xã Núa Ngam`.
    private static String lowerCaseType(String name) {
        return name.replaceFirst("^Xã ", "xã ").replaceFirst("^Phường ", "phường ");
    }
}
