package vn.p6monitor.benchmarks.national;

import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;

/// A country of the real one's sizes: 63 provinces, 696 districts and 10,035 communes that became 34 provinces and
/// 3,321 communes.
///
/// As in the real one, the newer provinces are unions of whole older ones, most newer communes of about three older
/// ones, and some older communes were divided. A code that both sets have names another place in each.
public final class SeededCountry {
    private static final int PROVINCES = 34;
    private static final int DISTRICTS = 696;
    private static final int OLDER_COMMUNES = 10_035;
    private static final int NEWER_COMMUNES = 3_321;

    /// Of the 34 provinces eleven stayed as they were, seventeen were made of two and six of three.
    private static final int OF_TWO = 17;

    private static final int OF_THREE = 6;
    private static final int OLDER_PROVINCES = PROVINCES + OF_TWO + 2 * OF_THREE;

    /// In a hundred communes where two newer ones meet.
    private static final int DIVIDED = 20;

    private final Chance chance;
    private final List<Area> areas = new ArrayList<>();
    private int province;
    private int district;
    private int olderCommune;
    private int newerCommune;

    private SeededCountry(long seed) {
        chance = Chance.of(seed, "country", 0);
    }

    public static Country of(long seed) {
        var maker = new SeededCountry(seed);
        for (int i = 0; i < PROVINCES; i++) maker.addProvince(i, i < OF_THREE ? 3 : i < OF_THREE + OF_TWO ? 2 : 1);
        return new Country(maker.areas);
    }

    private void addProvince(int number, int older) {
        var code = "%02d".formatted(province + 1);
        add(SET_2025, code, AreaLevel.PROVINCE, Area.NATION_CODE, List.of());
        var newer = new ArrayList<String>();
        for (int last = upTo(number + 1, PROVINCES, NEWER_COMMUNES); newerCommune < last; newerCommune++) {
            var commune = "%05d".formatted(newerCommune * 3 + 1);
            add(SET_2025, commune, AreaLevel.COMMUNE, code, List.of());
            newer.add(commune);
        }
        int firstDistrict = district;
        int lastDistrict = upTo(province + older, OLDER_PROVINCES, DISTRICTS);
        for (int i = 0; i < older; i++) addOlderProvince(code, newer, firstDistrict, lastDistrict);
    }

    private void addOlderProvince(String successor, List<String> newer, int firstDistrict, int lastDistrict) {
        var code = "%02d".formatted(++province);
        add(SET_2021, code, AreaLevel.PROVINCE, Area.NATION_CODE, List.of(successor));
        int firstCommune = upTo(firstDistrict, DISTRICTS, OLDER_COMMUNES);
        int communes = upTo(lastDistrict, DISTRICTS, OLDER_COMMUNES) - firstCommune;
        for (int last = upTo(province, OLDER_PROVINCES, DISTRICTS); district < last; ) {
            var parent = "%03d".formatted(++district);
            add(SET_2021, parent, AreaLevel.DISTRICT, code, List.of());
            for (int end = upTo(district, DISTRICTS, OLDER_COMMUNES); olderCommune < end; olderCommune++) {
                var successors = successors(newer, olderCommune - firstCommune, communes);
                add(SET_2021, "%05d".formatted(olderCommune * 3 + 1), AreaLevel.COMMUNE, parent, successors);
            }
        }
    }

    /// The newer commune at the same place in its province, and where another begins sometimes that one too.
    private List<String> successors(List<String> newer, int place, int communes) {
        int one = upTo(place, communes, newer.size());
        int next = upTo(place + 1, communes, newer.size());
        boolean divided = next > one && next < newer.size() && chance.percent(DIVIDED);
        return divided ? List.of(newer.get(one), newer.get(next)) : List.of(newer.get(one));
    }

    /// How many of `total` the first `part` of `parts` have, each as many as the others.
    private static int upTo(int part, int parts, int total) {
        return (int) ((long) part * total / parts);
    }

    private void add(BoundarySet set, String code, AreaLevel level, String parent, List<String> successors) {
        areas.add(new Area(set, code, level, parent, "Area " + code, null, successors));
    }
}
