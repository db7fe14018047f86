package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.p6monitor.sample.Section.Happening;

/// Lets institutions synchronise, most of them in May; where the connection is bad most fail, and half of those try
/// once more.
final class SectorSyncSpread {
    private static final int FAILING = 12;
    private static final int FAILING_ON_A_BAD_CONNECTION = 65;

    private final Set<String> badlyConnected = new HashSet<>();
    private final Chance chance;
    private final List<Happening> tried = new ArrayList<>();

    private SectorSyncSpread(List<Access> accesses, Chance chance) {
        this.chance = chance;
        for (var access : accesses)
            if (access.seat().main() && (access.unstable() || !access.connected()))
                badlyConnected.add(access.unit().facility());
    }

    static List<Happening> over(List<Profile> profiles, List<Access> accesses, Chance chance) {
        var spread = new SectorSyncSpread(accesses, chance);
        for (var profile : profiles)
            for (var month : Activity.QUARTER)
                if (profile.enrols() && chance.percent(month.equals(Round.MAY.period()) ? 45 : 10))
                    spread.synchronise(profile, month);
        return List.copyOf(spread.tried);
    }

    private void synchronise(Profile profile, YearMonth month) {
        boolean bad = badlyConnected.contains(profile.unit().facility());
        boolean failed = chance.percent(bad ? FAILING_ON_A_BAD_CONNECTION : FAILING);
        note(profile, month, !failed);
        if (failed && chance.percent(50)) note(profile, month, true);
    }

    private void note(Profile profile, YearMonth month, boolean succeeded) {
        tried.add(new Happening(profile.unit(), month, new SectorSync(succeeded)));
    }
}
