package vn.p6monitor.sample;

import java.util.List;
import vn.p6monitor.sample.Section.Statement;

/// Founds STEM clubs at some schools, of up to two dozen members each.
final class ClubsSpread {
    private static final int ANSWERING = 80;

    private final Chance chance;

    private ClubsSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Statement> over(List<Profile> profiles, Chance chance) {
        var spread = new ClubsSpread(chance);
        return profiles.stream()
                .filter(profile -> profile.schools() && chance.percent(ANSWERING))
                .map(profile -> new Statement(profile.unit(), spread.clubs(profile)))
                .toList();
    }

    private Clubs clubs(Profile profile) {
        int likely = switch (profile.kind()) {
            case PRESCHOOL, COMMUNITY_LEARNING_CENTRE -> 0;
            case PRIMARY, CONTINUING_EDUCATION_CENTRE -> 10;
            case LOWER_SECONDARY -> 22;
            case UPPER_SECONDARY, COLLEGE -> 60;
        };
        if (!chance.percent(profile.likely(likely))) return Clubs.ABSENT;
        int clubs = chance.percent(75) ? 1 : 2;
        if (chance.percent(8)) return new Clubs(clubs, null, null, null);
        int members = Math.min(profile.enrolment().learners(), clubs * chance.between(10, 24));
        int minority = profile.enrolment().ethnicMinority();
        return new Clubs(
                clubs,
                members,
                members * chance.between(25, 50) / 100,
                members * minority / profile.enrolment().learners());
    }
}
