package vn.p6monitor.sample;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Section.OfActivities;
import vn.p6monitor.sample.Section.OfStates;
import vn.p6monitor.sample.Section.Statement;

/// All nineteen sections of the contract; a further one is its data, the class that spreads it, and a line here.
final class Sections {
    private final Register register;
    private final long seed;
    private final List<Access> accesses;
    private final List<Profile> profiles;

    private Sections(Register register, long seed) {
        this.register = register;
        this.seed = seed;
        this.accesses = ConnectivitySpread.over(register.institutions(), chance("connectivity"));
        this.profiles = profiles(register.institutions());
    }

    static List<Section> of(Register register, long seed) {
        return new Sections(register, seed).all();
    }

    private List<Profile> profiles(List<Institution> institutions) {
        var enrolment = EnrolmentSpread.over(institutions, chance("enrolment"));
        var equipment = EquipmentSpread.over(institutions, enrolment, chance("equipment"));
        var staff = StaffSpread.over(institutions, enrolment, chance("staff"));
        return IntStream.range(0, institutions.size())
                .mapToObj(i -> new Profile(institutions.get(i), enrolment.get(i), equipment.get(i), staff.get(i)))
                .toList();
    }

    /// The article's four go back to 2024; the other states were asked for the first time in May 2025.
    private List<Section> all() {
        var enrolling = profiles.stream().filter(Profile::enrols).toList();
        return List.of(
                new OfStates(
                        "connectivity",
                        Round.ALL,
                        accesses.stream().map(Access::statement).toList()),
                new OfStates("equipment", Round.ALL, statements(profiles, Profile::equipment)),
                new OfStates("staff", Round.ALL, statements(profiles, Profile::staff)),
                new OfStates("enrolment", Round.ALL, statements(enrolling, Profile::enrolment)),
                new OfStates("power", Round.ONLY_MAY, PowerSpread.over(accesses, chance("power"))),
                new OfStates("rooms", Round.ONLY_MAY, RoomsSpread.over(profiles, chance("rooms"))),
                new OfStates("platforms", Round.ONLY_MAY, PlatformsSpread.over(profiles, chance("platforms"))),
                new OfStates("library", Round.ONLY_MAY, LibrarySpread.over(profiles, chance("library"))),
                new OfStates("clubs", Round.ONLY_MAY, ClubsSpread.over(profiles, chance("clubs"))),
                new OfStates(
                        "households", Round.ONLY_MAY, HouseholdsSpread.over(register.offices(), chance("households"))),
                new OfActivities("digital-skills-class", SkillsClassSpread.over(profiles, chance("skills class"))),
                new OfActivities("training", TrainingSpread.over(profiles, chance("training"))),
                new OfActivities("digital-lessons", DigitalLessonsSpread.over(accesses, chance("digital lessons"))),
                new OfActivities("virtual-robotics", VirtualRoboticsSpread.over(profiles, chance("virtual robotics"))),
                new OfActivities("award", AwardSpread.over(profiles, chance("award"))),
                new OfActivities("works", WorksSpread.over(profiles, chance("works"))),
                new OfActivities("outage", OutageSpread.over(accesses, chance("outage"))),
                new OfActivities("speed-test", SpeedTestSpread.over(accesses, chance("speed test"))),
                new OfActivities("sector-sync", SectorSyncSpread.over(profiles, accesses, chance("sector sync"))));
    }

    private static List<Statement> statements(List<Profile> profiles, Function<Profile, State> state) {
        return profiles.stream()
                .map(profile -> new Statement(profile.unit(), state.apply(profile)))
                .toList();
    }

    private Chance chance(String purpose) {
        return Chance.of(seed, purpose);
    }
}
