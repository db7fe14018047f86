package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.sample.Section.Happening;
import vn.p6monitor.sample.SkillsClass.Topic;

/// Holds classes for the villages, at the community learning centres but one, and now and then at a school.
///
/// A centre holds several in a quarter, and often in a month, so a count of centres is not one of classes.
final class SkillsClassSpread {
    private final Chance chance;
    private final List<Happening> held = new ArrayList<>();

    private SkillsClassSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Happening> over(List<Profile> profiles, Chance chance) {
        var spread = new SkillsClassSpread(chance);
        var centres = profiles.stream()
                .filter(profile -> profile.kind() == Kind.COMMUNITY_LEARNING_CENTRE)
                .toList();
        var idle = chance.oneOf(centres);
        for (var centre : centres) if (!centre.equals(idle)) spread.allYear(centre);
        for (var profile : profiles) if (profile.secondary() && chance.percent(10)) spread.once(profile);
        return List.copyOf(spread.held);
    }

    private void allYear(Profile centre) {
        for (var month : Activity.ALL_MONTHS) {
            int classes = chance.percent(70) ? chance.between(1, 3) : 0;
            for (int i = 0; i < classes; i++) hold(centre, month);
        }
    }

    private void once(Profile school) {
        hold(school, chance.oneOf(Activity.QUARTER));
    }

    private void hold(Profile profile, YearMonth month) {
        int sessions = chance.between(1, 6);
        int attendances = sessions * chance.between(9, 32);
        boolean counted = chance.percent(85);
        held.add(new Happening(
                profile.unit(),
                month,
                new SkillsClass(
                        topics(),
                        sessions,
                        attendances,
                        share(counted, attendances, 40, 65),
                        share(counted, attendances, 70, 100),
                        share(counted, attendances, 20, 55),
                        share(counted, attendances, 3, 18))));
    }

    private List<Topic> topics() {
        return chance.shuffled(List.of(Topic.values())).subList(0, chance.between(1, 3)).stream()
                .sorted()
                .toList();
    }

    /// Between two percentages of the attendances, or nothing where who came was not written down.
    private @Nullable Integer share(boolean counted, int attendances, int least, int most) {
        return counted ? (Integer) (attendances * chance.between(least, most) / 100) : null;
    }
}
