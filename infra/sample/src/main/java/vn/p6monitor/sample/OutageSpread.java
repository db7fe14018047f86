package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.sample.Section.Happening;

/// Cuts off sites whose connection is unstable, some of them twice in a month.
final class OutageSpread {
    private OutageSpread() {}

    static List<Happening> over(List<Access> accesses, Chance chance) {
        var suffered = new ArrayList<Happening>();
        for (var access : accesses) {
            for (var month : Activity.QUARTER) {
                if (!access.unstable() || !chance.percent(16)) continue;
                suffered.add(new Happening(access.unit(), month, new Outage(chance.between(1, 11))));
                if (chance.percent(20))
                    suffered.add(new Happening(access.unit(), month, new Outage(chance.between(1, 4))));
            }
        }
        return List.copyOf(suffered);
    }
}
