package vn.p6monitor.sample;

import java.util.List;
import vn.p6monitor.sample.Section.Statement;

/// Gives some schools a digital library, and one, as the article tells, a STEAM hub.
final class LibrarySpread {
    private static final int ANSWERING = 80;

    private final Profile hub;
    private final Chance chance;

    private LibrarySpread(Profile hub, Chance chance) {
        this.hub = hub;
        this.chance = chance;
    }

    static List<Statement> over(List<Profile> profiles, Chance chance) {
        var inTowns = profiles.stream()
                .filter(profile -> profile.kind() == Kind.UPPER_SECONDARY
                        && profile.commune().town())
                .toList();
        var spread = new LibrarySpread(chance.oneOf(inTowns), chance);
        return profiles.stream()
                .filter(Profile::schools)
                .filter(profile -> profile.equals(spread.hub) || chance.percent(ANSWERING))
                .map(profile -> new Statement(profile.unit(), spread.library(profile)))
                .toList();
    }

    /// The hub does without the plain library, so that it counts as a model of one for its own sake.
    private DigitalLibrary library(Profile profile) {
        if (profile.equals(hub)) return new DigitalLibrary(false, true, 640);
        boolean digital = chance.percent(profile.likely(profile.kind() == Kind.UPPER_SECONDARY ? 45 : 14));
        var titles = digital && chance.percent(85) ? Integer.valueOf(chance.between(40, 1_200)) : null;
        return new DigitalLibrary(digital, chance.percent(88) ? false : null, titles);
    }
}
