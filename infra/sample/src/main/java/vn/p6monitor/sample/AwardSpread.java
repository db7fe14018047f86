package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Award.Field;
import vn.p6monitor.sample.Award.Level;
import vn.p6monitor.sample.Section.Happening;

/// Gives the few awards of a school year to upper secondary schools, two of them to one and the same.
final class AwardSpread {
    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    private static final YearMonth APRIL = YearMonth.of(2025, 4);
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    private static final List<Given> OF_THE_YEAR = List.of(
            new Given(DECEMBER, new Award(Level.PROVINCIAL, Field.OTHER, 4)),
            new Given(DECEMBER, new Award(Level.PROVINCIAL, Field.STEM_ROBOTICS, 2)),
            new Given(APRIL, new Award(Level.PROVINCIAL, Field.STEM_ROBOTICS, 3)),
            new Given(MAY, new Award(Level.PROVINCIAL, Field.STEM_ROBOTICS, 2)),
            new Given(MAY, new Award(Level.NATIONAL, Field.STEM_ROBOTICS, 1)),
            new Given(MAY, new Award(Level.PROVINCIAL, Field.OTHER, 2)));

    private AwardSpread() {}

    private record Given(YearMonth month, Award award) {}

    static List<Happening> over(List<Profile> profiles, Chance chance) {
        var schools = chance.shuffled(profiles.stream()
                .filter(profile -> profile.kind() == Kind.UPPER_SECONDARY)
                .toList());
        int different = OF_THE_YEAR.size() - 1;
        return IntStream.range(0, OF_THE_YEAR.size())
                .mapToObj(i -> happening(schools.get(i % different), OF_THE_YEAR.get(i)))
                .toList();
    }

    private static Happening happening(Profile school, Given given) {
        return new Happening(school.unit(), given.month(), given.award());
    }
}
