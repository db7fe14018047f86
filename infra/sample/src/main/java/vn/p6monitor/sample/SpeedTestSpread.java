package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.sample.Connectivity.Technology;
import vn.p6monitor.sample.Section.Happening;

/// Measures some connected sites one to five times in the quarter, on both sides of the 20 Mbps that are asked of them.
final class SpeedTestSpread {
    /// Two measurements whose mean is 20 and no more: it meets what is asked, though one of the two does not.
    private static final List<SpeedTest> JUST_ENOUGH =
            List.of(new SpeedTest(19.5, null, null), new SpeedTest(20.5, null, null));

    private final Chance chance;
    private final List<Happening> measured = new ArrayList<>();

    private SpeedTestSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Happening> over(List<Access> accesses, Chance chance) {
        var spread = new SpeedTestSpread(chance);
        var connected = accesses.stream().filter(Access::connected).toList();
        var onTheEdge = chance.oneOf(connected);
        for (var access : connected) {
            if (access.equals(onTheEdge)) JUST_ENOUGH.forEach(test -> spread.note(access, test));
            else if (chance.percent(7)) spread.measure(access);
        }
        return List.copyOf(spread.measured);
    }

    private void measure(Access access) {
        int times = chance.between(1, 5);
        for (int i = 0; i < times; i++) note(access, test(access.connectivity().technology()));
    }

    private void note(Access access, SpeedTest test) {
        measured.add(new Happening(access.unit(), chance.oneOf(Activity.QUARTER), test));
    }

    private SpeedTest test(Technology technology) {
        int tenths = switch (technology) {
            case FIXED_BROADBAND -> chance.between(120, 900);
            case SATELLITE -> chance.between(300, 1_500);
            case MOBILE, NONE -> chance.between(15, 320);
        };
        int tenthsUp = tenths * chance.between(15, 60) / 100;
        var upload = chance.percent(70) ? Double.valueOf(tenthsUp / 10.0) : null;
        return new SpeedTest(tenths / 10.0, upload, chance.percent(70) ? chance.between(12, 240) : null);
    }
}
