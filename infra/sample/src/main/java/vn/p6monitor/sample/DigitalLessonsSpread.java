package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.sample.Section.Happening;

/// Lets teachers at some connected sites make lessons: with shared resources in one month, without in another.
final class DigitalLessonsSpread {
    private final Chance chance;
    private final List<Happening> given = new ArrayList<>();

    private DigitalLessonsSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Happening> over(List<Access> accesses, Chance chance) {
        var spread = new DigitalLessonsSpread(chance);
        for (var access : accesses) if (access.connected() && chance.percent(likely(access))) spread.give(access);
        return List.copyOf(spread.given);
    }

    private static int likely(Access access) {
        return access.unstable() ? 7 : 14;
    }

    private void give(Access access) {
        int sharing = access.seat().main() ? 70 : 50;
        for (var month : Activity.QUARTER) {
            if (!chance.percent(65)) continue;
            int lessons = chance.between(1, 24);
            var online = chance.percent(85) ? Integer.valueOf(access.unstable() ? 0 : chance.below(lessons + 1)) : null;
            var learners = chance.percent(80) ? Integer.valueOf(chance.between(12, 34)) : null;
            var lessonsGiven = new DigitalLessons(lessons, online, chance.percent(sharing), learners);
            given.add(new Happening(access.unit(), month, lessonsGiven));
        }
    }
}
