package vn.p6monitor.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.sample.Section.Statement;

/// Gives the schools their software; records go digital after management has, and report cards after records.
final class PlatformsSpread {
    private static final int ANSWERING = 75;

    private final Chance chance;

    private PlatformsSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Statement> over(List<Profile> profiles, Chance chance) {
        var spread = new PlatformsSpread(chance);
        return profiles.stream()
                .filter(profile -> profile.enrols() && chance.percent(ANSWERING))
                .map(profile -> new Statement(profile.unit(), spread.platforms(profile)))
                .toList();
    }

    private Platforms platforms(Profile profile) {
        boolean managed = chance.percent(profile.likely(profile.schools() ? 88 : 60));
        boolean recorded = managed && chance.percent(75);
        var due = cardsDue(profile);
        var digital = due == null || chance.percent(5) ? null : Integer.valueOf(recorded ? digitalOf(due) : 0);
        var online = chance.percent(93) ? (Boolean) chance.percent(profile.likely(34)) : null;
        return new Platforms(managed, recorded, online, due, digital, level(profile, recorded));
    }

    /// Every pupil is due a card; preschools and the college give none.
    private static @Nullable Integer cardsDue(Profile profile) {
        return switch (profile.kind()) {
            case PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, CONTINUING_EDUCATION_CENTRE ->
                profile.enrolment().learners();
            case PRESCHOOL, COMMUNITY_LEARNING_CENTRE, COLLEGE -> null;
        };
    }

    private int digitalOf(int due) {
        return chance.percent(60) ? due : due * chance.between(20, 95) / 100;
    }

    private @Nullable Integer level(Profile profile, boolean recorded) {
        if (!profile.schools() || chance.percent(8)) return null;
        int lot = chance.below(100);
        return recorded && lot < 12 ? 3 : lot < (recorded ? 60 : 15) ? 2 : 1;
    }
}
