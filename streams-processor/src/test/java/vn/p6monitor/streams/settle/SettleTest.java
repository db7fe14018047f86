package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.Examples.Draft;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Facts.Place;
import vn.p6monitor.streams.flow.Facts.Places;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Version;
import vn.p6monitor.streams.proof.OneTask;

/// One task of settling, where it counts which schools, or which communes, trained their staff.
class SettleTest {
    static final Term TRAINED = new Term(Fold.ANY, "training", null, null, null);
    static final Contributions OF_SCHOOLS = contributions(Counted.FACILITY);
    static final Contributions OF_COMMUNES = contributions(Counted.COMMUNE);
    static final Instant LATE = Examples.RECEIVED.plus(Duration.ofDays(200));
    static final Draft TRAINING =
            Examples.report(Examples.data("training", "subject", "STEM_ROBOTICS", "participants", 8));
    static final String ELSEWHERE = "99999";

    OneTask<Admitted, Facts> task = new OneTask<>(settling(OF_SCHOOLS));
    long now;

    static Contributions contributions(Counted counts) {
        return new Contributions(new Catalogue("1", List.of(Examples.indicator("XX01", counts, TRAINED, null))));
    }

    static ProcessorSupplier<String, Admitted, String, Facts> settling(Contributions contributions) {
        return Settle.supplier(contributions, 1, Duration.ofMillis(500));
    }

    void learnAreas() {
        learn(BoundarySet.SET_2025, "11", AreaLevel.PROVINCE, "VN");
        learn(BoundarySet.SET_2025, "15", AreaLevel.PROVINCE, "VN");
        learn(BoundarySet.SET_2025, "03358", AreaLevel.COMMUNE, "11");
        learn(BoundarySet.SET_2025, "02650", AreaLevel.COMMUNE, "15");
        learn(BoundarySet.SET_2021, "11", AreaLevel.PROVINCE, "VN", "11");
        learn(BoundarySet.SET_2021, "100", AreaLevel.DISTRICT, "11");
        learn(BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "03358");
    }

    void learn(BoundarySet set, String code, AreaLevel level, String parent, String... successors) {
        task.process(code, new Admitted.OfArea(new Area(set, code, level, parent, "Nơi", null, List.of(successors))));
    }

    void register(Facility facility) {
        task.process(facility.code(), new Admitted.OfFacility(facility));
    }

    static Facility school(@Nullable String commune2021, String commune2025, @Nullable Long version) {
        return school(Examples.SCHOOL, commune2021, commune2025, version);
    }

    static Facility school(String code, @Nullable String commune2021, String commune2025, @Nullable Long version) {
        var like = Examples.school();
        return new Facility(
                code, like.name(), like.kind(), commune2021, commune2025, like.opening(), like.sites(), version);
    }

    void report(Draft draft, Instant receivedAt) {
        task.process(Examples.SCHOOL, new Admitted.OfReport(Version.of(draft.build(), null, receivedAt)));
    }

    /// What is sent on when it has rested.
    List<String> told() {
        return told(now + 3_600_000);
    }

    List<String> told(long then) {
        now = then;
        return task.told(now).stream()
                .map(record -> text(record.key(), record.value()))
                .toList();
    }

    static String text(String key, Facts facts) {
        return switch (facts) {
            case Facts.OfFacility(var province, var now) ->
                key + " in " + province + ": " + (now == null ? "gone" : text(now));
            case Facts.OfMember(var commune, var now) ->
                key + " for " + commune + ": " + (now == null ? "gone" : now.kind() + " " + now.sums());
            case Facts.OfCommune(var commune, var now) -> commune + ": " + (now == null ? "none" : areas(now));
            case Progress progress -> progress.key() + ": " + progress.passed().offsets();
        };
    }

    static String text(Facts.Contribution contribution) {
        var rules = contribution.flags().stream().map(Flag::rule).toList();
        return areas(contribution.places()) + " " + contribution.sums() + " " + rules;
    }

    static List<String> areas(Places places) {
        return Stream.concat(places.path2021().stream(), places.path2025().stream())
                .map(Place::code)
                .toList();
    }

    @Test
    void settlesAFacilityOnceAnIntervalWhateverHasComeForIt() {
        learnAreas();
        register(Examples.school());
        report(TRAINING, Examples.RECEIVED);
        report(TRAINING.revision(1), Examples.RECEIVED);
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("11-TH-0042 in 11: [03365, 100, 11, 03358, 11] {0@2025-05=1 ");
        assertThat(told()).isEmpty();
    }

    @Test
    void sendsNothingForWhatIsSaidAgainOrWasReceivedLater() {
        learnAreas();
        register(school(null, "03358", 2L));
        report(TRAINING, Examples.RECEIVED);
        assertThat(told()).hasSize(1);
        report(TRAINING, Examples.RECEIVED);
        report(TRAINING, LATE);
        register(school(null, "02650", 1L));
        assertThat(told()).isEmpty();
        report(TRAINING, Examples.RECEIVED.minusMillis(1));
        assertThat(told()).hasSize(1);
    }

    @Test
    void settlesEveryoneWhenAreasChange() {
        report(TRAINING, Examples.RECEIVED);
        register(Examples.school());
        assertThat(told()).isEmpty();
        learnAreas();
        assertThat(told()).hasSize(1);
        learn(BoundarySet.SET_2025, "03358", AreaLevel.COMMUNE, "15");
        learn(BoundarySet.SET_2021, "11", AreaLevel.PROVINCE, "VN", "15");
        assertThat(told()).first().isEqualTo("11-TH-0042 in 11: gone");
        assertThat(told()).isEmpty();
    }

    @Test
    void takesBackWhereItSendsNothingAnyMore() {
        learnAreas();
        register(school(null, "03358", null));
        report(TRAINING, LATE);
        assertThat(told()).extracting(SettleTest::subject).containsExactly("11-TH-0042 in 11");
        register(school(null, "02650", null));
        assertThat(told())
                .hasSize(2)
                .contains("11-TH-0042 in 11: gone")
                .last()
                .asString()
                .startsWith("11-TH-0042 in 15: [02650, 15] ");
        register(school(null, ELSEWHERE, null));
        assertThat(told()).containsExactly("11-TH-0042 in 15: gone");
        report(TRAINING.revision(1), LATE);
        assertThat(told()).isEmpty();
    }

    private static String subject(String told) {
        return told.substring(0, told.indexOf(':'));
    }

    @Test
    void tellsWhatIsToBeLookedAtAndThatItIsNot() {
        learnAreas();
        register(school(null, "03358", null));
        report(TRAINING, LATE);
        assertThat(told()).singleElement().asString().endsWith("} [RECEIVED_LATE]");
        report(TRAINING.revision(1), LATE);
        assertThat(told()).singleElement().asString().endsWith("} [RECEIVED_LATE]");
        report(TRAINING, Examples.RECEIVED);
        assertThat(told()).singleElement().asString().endsWith("} []");
    }

    @Test
    void saysOfEveryCommuneWhereItLiesWhereCommunesAreCounted() {
        task = new OneTask<>(settling(OF_COMMUNES));
        learnAreas();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2025/VN: none",
                        "2025/11: none",
                        "2025/15: none",
                        "2025/03358: [03358, 11]",
                        "2025/02650: [02650, 15]",
                        "2021/VN: none",
                        "2021/11: none",
                        "2021/100: none",
                        "2021/03365: [03365, 100, 11]");
        learn(BoundarySet.SET_2025, "03358", AreaLevel.COMMUNE, "15");
        assertThat(told()).containsExactly("2025/03358: [03358, 15]");
    }

    @Test
    void saysOfNoCommuneWhereItLiesWhereNoneIsCounted() {
        learnAreas();
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsCommunesWhatASchoolHasDoneInThemAndThatItHasLeft() {
        task = new OneTask<>(settling(OF_COMMUNES));
        learnAreas();
        register(Examples.school());
        report(TRAINING, Examples.RECEIVED);
        var members = told().stream().filter(told -> told.contains(" for ")).toList();
        assertThat(members)
                .extracting(SettleTest::subject)
                .containsExactly("11-TH-0042 for 2021/03365", "11-TH-0042 for 2025/03358");
        assertThat(members).allMatch(told -> told.contains(": PRIMARY {0@2025-05=1 "));
        register(school(null, "03358", null));
        assertThat(told().stream().filter(told -> told.contains(" for ")))
                .as("what stays as it is need not be told again")
                .containsExactly("11-TH-0042 for 2021/03365: gone");
        report(TRAINING.revision(1).withdrawn(), Examples.RECEIVED);
        assertThat(told()).contains("11-TH-0042 for 2025/03358: gone").hasSize(2);
        report(TRAINING.revision(2).withdrawn(), Examples.RECEIVED);
        assertThat(told()).as("nothing counts for a commune").hasSize(1);
    }

    @Test
    void tellsHowFarItReachesBehindTheFacts() {
        learnAreas();
        register(school(null, "03358", null));
        var passed = new Passed(new TreeMap<>(Map.of("p6.areas-0", 4L)));
        task.process("/progress/admit/0", new Progress("admit", 0, passed, false));
        assertThat(told()).hasSize(2).last().isEqualTo("/progress/settle/0: {p6.areas-0=4}");
        assertThat(told()).isEmpty();
    }

    @Test
    void restsAfterAGreatLoadAndThenGoesOn() {
        for (int i = 0; i < 10_000; i++) register(school("F-" + i, null, "03358", null));
        learnAreas();
        assertThat(told(1_000)).hasSize(10_000);
        register(school(null, "03358", null));
        assertThat(told(1_001)).isEmpty();
        assertThat(told()).hasSize(1);
    }

    @Test
    void forgetsNothingThatIsUnsettledWhenItStartsAgain() {
        learnAreas();
        register(school(null, "03358", null));
        report(TRAINING, Examples.RECEIVED);
        task.restart(settling(OF_SCHOOLS));
        assertThat(told()).singleElement().asString().contains("0@2025-05=1");
        task.restart(settling(OF_SCHOOLS));
        assertThat(told()).isEmpty();
    }

    @Test
    void doesNotRestWhereNothingMoreIsComing() {
        for (int i = 0; i < 10_000; i++) register(school("F-" + i, null, "03358", null));
        learnAreas();
        assertThat(told(1_000)).hasSize(10_000);
        register(school(null, "03358", null));
        task.process("/progress/admit/0", new Progress("admit", 0, Passed.NOTHING, true));
        task.process("/progress/admit/1", new Progress("admit", 1, Passed.NOTHING, false));
        assertThat(told(1_001)).isEmpty();
        task.process("/progress/admit/1", new Progress("admit", 1, Passed.NOTHING, true));
        assertThat(told(1_002)).hasSize(2).last().isEqualTo("/progress/settle/0: {}");
    }
}
