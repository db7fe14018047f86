package vn.p6monitor.sample;

import java.util.List;
import vn.p6monitor.sample.Section.Statement;

/// Gives the schools computer rooms where there are computers to put in, and few of them a smart classroom.
final class RoomsSpread {
    private static final int ANSWERING = 75;
    private static final int COMPUTERS_IN_A_ROOM = 16;

    private final Chance chance;

    private RoomsSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Statement> over(List<Profile> profiles, Chance chance) {
        var spread = new RoomsSpread(chance);
        return profiles.stream()
                .filter(profile -> profile.enrols() && chance.percent(ANSWERING))
                .map(profile -> new Statement(profile.unit(), spread.rooms(profile)))
                .toList();
    }

    private Rooms rooms(Profile profile) {
        int likely = switch (profile.kind()) {
            case PRESCHOOL -> 3;
            case PRIMARY, LOWER_SECONDARY, CONTINUING_EDUCATION_CENTRE, COMMUNITY_LEARNING_CENTRE -> 9;
            case UPPER_SECONDARY, COLLEGE -> 40;
        };
        int smart = chance.percent(profile.likely(likely)) ? chance.between(1, 2) : 0;
        int computers = profile.schools() ? profile.equipment().learningComputers() / COMPUTERS_IN_A_ROOM : 0;
        int stem = profile.secondary() && chance.percent(profile.likely(12)) ? 1 : 0;
        return new Rooms(smart, chance.percent(96) ? computers : null, chance.percent(90) ? stem : null);
    }
}
