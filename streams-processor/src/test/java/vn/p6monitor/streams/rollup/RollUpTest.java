package vn.p6monitor.streams.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Facts.Contribution;
import vn.p6monitor.streams.flow.Facts.Group;
import vn.p6monitor.streams.flow.Facts.Place;
import vn.p6monitor.streams.flow.Facts.Places;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.proof.OneTask;

class RollUpTest {
    static final Place PROVINCE = new Place("11", AreaLevel.PROVINCE);
    static final Place DISTRICT = new Place("100", AreaLevel.DISTRICT);
    static final Place COMMUNE = new Place("03365", AreaLevel.COMMUNE);

    static final Contributions CONTRIBUTIONS = new Contributions(Catalogue.standard());

    static final ProcessorSupplier<String, Facts, String, Rolled> ROLL_UP =
            RollUp.supplier(CONTRIBUTIONS, 1, Duration.ofMillis(500));

    final OneTask<Facts, Rolled> task = new OneTask<>(ROLL_UP);
    List<Rolled> sent = List.of();

    void say(String facility, @Nullable Contribution contribution) {
        task.process(facility, new Facts.OfFacility("11", contribution));
    }

    static Contribution schools(int sum, Place... path2025) {
        var sums = new Sums.Builder().add(0, 0, sum).build();
        return new Contribution(
                FacilityKind.PRIMARY, new Places(List.of(), List.of(path2025), List.of()), sums, List.of());
    }

    static Contribution in(Contribution of, Group... groups) {
        var places = of.places();
        return new Contribution(
                of.kind(), new Places(places.path2021(), places.path2025(), List.of(groups)), of.sums(), of.flags());
    }

    /// What the next interval sends, as `key: sum below ancestors`.
    List<String> told() {
        return told(2_000);
    }

    List<String> told(long now) {
        sent = task.told(now).stream().map(Record::value).toList();
        return sent.stream().map(RollUpTest::text).toList();
    }

    static String text(Rolled rolled) {
        return switch (rolled) {
            case Rolled.AreaValues row -> row.key() + ": " + sum(row.sums()) + " below " + row.ancestors();
            case Rolled.Flags flags ->
                flags.recordKey() + ": "
                        + flags.flagged().flags().stream().map(Flag::rule).toList();
            case Progress progress -> progress.key() + ": " + progress.passed().offsets();
        };
    }

    static long sum(Sums sums) {
        return sums.upTo(0, new vn.p6monitor.schemas.period.Month(0));
    }

    @Test
    void sendsEachRowOnceAnIntervalForAllKindsAndForItsOwn() {
        say("a", schools(1, COMMUNE, PROVINCE));
        say("b", schools(2, COMMUNE, PROVINCE));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "2025/VN/*/0: 3 below []",
                        "2025/VN/PRIMARY/0: 3 below []",
                        "2025/11/*/0: 3 below [VN]",
                        "2025/11/PRIMARY/0: 3 below [VN]",
                        "2025/03365/*/0: 3 below [VN, 11]",
                        "2025/03365/PRIMARY/0: 3 below [VN, 11]");
        assertThat(told()).isEmpty();
    }

    @Test
    void sendsNothingForWhatIsSaidAgain() {
        say("a", schools(1, COMMUNE, PROVINCE));
        assertThat(told()).hasSize(6);
        say("a", schools(1, COMMUNE, PROVINCE));
        assertThat(told()).isEmpty();
    }

    @Test
    void replacesWhatAFacilityAddedBefore() {
        say("a", schools(1, COMMUNE, PROVINCE));
        say("a", schools(5, COMMUNE, PROVINCE));
        assertThat(told()).contains("2025/11/*/0: 5 below [VN]");
    }

    @Test
    void sendsEverythingAgainAfterARestart() {
        say("a", schools(1, COMMUNE, PROVINCE));
        var before = told();
        task.restart(ROLL_UP);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void sendsTheRowsThatAFacilityLeftEmpty() {
        say("a", schools(1, COMMUNE, PROVINCE));
        assertThat(told()).hasSize(6);
        say("a", null);
        assertThat(told()).hasSize(6).contains("2025/03365/*/0: 0 below [VN, 11]", "2025/VN/*/0: 0 below []");
        assertThat(told()).isEmpty();
    }

    @Test
    void sendsTheRowsThatAFacilityLeftEmptyJustBeforeARestart() {
        say("a", schools(1, COMMUNE, PROVINCE));
        assertThat(told()).hasSize(6);
        say("a", null);
        task.restart(ROLL_UP);
        assertThat(told()).hasSize(6).contains("2025/03365/*/0: 0 below [VN, 11]", "2025/VN/*/0: 0 below []");
        task.restart(ROLL_UP);
        assertThat(told()).isEmpty();
    }

    @Test
    void addsAFacilityToEachOfItsGroupsBesideTheAreasAboveIt() {
        var older = new Group(BoundarySet.SET_2021, "group:poor");
        var newer = new Group(BoundarySet.SET_2025, "group:poor");
        say("a", in(schools(1, COMMUNE, PROVINCE), older, newer));
        say("b", in(schools(2, PROVINCE), newer));
        assertThat(told())
                .hasSize(10)
                .contains(
                        "2021/group:poor/*/0: 1 below []",
                        "2021/group:poor/PRIMARY/0: 1 below []",
                        "2025/group:poor/*/0: 3 below []",
                        "2025/group:poor/PRIMARY/0: 3 below []",
                        "2025/03365/*/0: 1 below [VN, 11]");
        assertThat(sent.stream()
                        .filter(value -> value instanceof Rolled.AreaValues row
                                && row.key().area().equals("group:poor"))
                        .map(value -> ((Rolled.AreaValues) value).level()))
                .containsOnly(AreaLevel.GROUP);
    }

    @Test
    void leavesTheRowsOfAGroupThatAFacilityIsNoLongerIn() {
        var poor = new Group(BoundarySet.SET_2025, "group:poor");
        say("a", in(schools(1, COMMUNE, PROVINCE), poor));
        say("b", in(schools(2, COMMUNE, PROVINCE), poor));
        assertThat(told()).hasSize(8);
        say("a", schools(1, COMMUNE, PROVINCE));
        assertThat(told()).contains("2025/group:poor/*/0: 2 below []", "2025/VN/*/0: 3 below []");
        say("b", schools(2, COMMUNE, PROVINCE));
        task.restart(ROLL_UP);
        assertThat(told())
                .contains(
                        "2025/group:poor/*/0: 0 below []",
                        "2025/group:poor/PRIMARY/0: 0 below []",
                        "2025/VN/*/0: 3 below []");
        task.restart(ROLL_UP);
        assertThat(told()).noneMatch(row -> row.contains("group:"));
    }

    @Test
    void sendsTheRowsOfGroupsAgainAfterARestart() {
        say("a", in(schools(1, COMMUNE, PROVINCE), new Group(BoundarySet.SET_2025, "group:poor")));
        var before = told();
        assertThat(before).hasSize(8);
        task.restart(ROLL_UP);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void keepsTheAncestorsOfThoseWhoStayWhenOneLeavesFromBelowOthers() {
        say("a", schools(1, COMMUNE, DISTRICT, PROVINCE));
        say("b", schools(2, COMMUNE, DISTRICT, PROVINCE));
        say("b", schools(2, COMMUNE, PROVINCE));
        say("a", null);
        assertThat(told())
                .contains(
                        "2025/03365/*/0: 2 below [VN, 11]",
                        "2025/100/*/0: 0 below [VN, 11]",
                        "2025/11/*/0: 2 below [VN]");
    }

    @Test
    void givesARowAGreaterVersionEachTimeAndAfterARestart() {
        var versions = new ArrayList<Long>();
        for (int sum = 1; sum <= 3; sum++) {
            say("a", schools(sum, COMMUNE, PROVINCE));
            assertThat(told()).hasSize(6);
            sent.stream()
                    .filter(Rolled.AreaValues.class::isInstance)
                    .map(value -> ((Rolled.AreaValues) value).version())
                    .forEach(versions::add);
            task.restart(ROLL_UP);
        }
        assertThat(versions).isSorted().doesNotHaveDuplicates().allMatch(version -> version > 1_000_000);
    }

    @Test
    void tellsHowFarItReachesBehindTheRows() {
        say("a", schools(1, COMMUNE, PROVINCE));
        var passed = new Passed(new TreeMap<>(Map.of("p6.areas-0", 4L)));
        task.process("/progress/settle/0", new Progress("settle", 0, passed, false));
        assertThat(told()).hasSize(7).last().isEqualTo("/progress/roll-up/0: {p6.areas-0=4}");
        assertThat(told()).isEmpty();
        task.restart(ROLL_UP);
        assertThat(told()).hasSize(7).last().isEqualTo("/progress/roll-up/0: {p6.areas-0=4}");
    }

    @Test
    void movesAFacilityToTheRowsOfItsNewKind() {
        var school = schools(1, COMMUNE, PROVINCE);
        say("a", school);
        say("a", new Contribution(FacilityKind.COLLEGE, school.places(), school.sums(), List.of()));
        assertThat(told())
                .hasSize(9)
                .contains(
                        "2025/11/PRIMARY/0: 0 below [VN]",
                        "2025/11/COLLEGE/0: 1 below [VN]",
                        "2025/11/*/0: 1 below [VN]");
    }

    @Test
    void addsCommunesAndWhatWasDoneInThemToTheirAreas() {
        var places = new Places(List.of(), List.of(COMMUNE, PROVINCE), List.of());
        task.process("2025/03365", new Facts.OfCommune("2025/03365", places));
        assertThat(told()).hasSize(3).allMatch(row -> row.contains("/*/0"));
        var did = new Facts.Member(FacilityKind.PRIMARY, Sums.NONE);
        task.process("a", new Facts.OfMember("2025/03365", did));
        assertThat(told()).hasSize(3).allMatch(row -> row.contains("/PRIMARY/0"));
    }

    @Test
    void restsAfterGreatRowsAndManyFlags() {
        var many = new Sums.Builder();
        for (int month = 0; month < 2_000; month++) many.add(0, month, 1);
        var school = schools(1, COMMUNE, PROVINCE);
        say("a", new Contribution(school.kind(), school.places(), many.build(), List.of()));
        assertThat(told(2_000)).hasSize(6);
        var flag = new Flag(
                FlagRule.RECEIVED_LATE,
                Examples.section("training"),
                "main",
                Examples.MAY,
                Examples.REPORT_ID,
                null,
                null,
                null);
        var flags = Collections.nCopies(10_000, flag);
        say("a", new Contribution(school.kind(), school.places(), many.build(), flags));
        assertThat(told(2_001)).isEmpty();
        assertThat(told(1_000_000)).hasSize(1);
        say("a", school);
        assertThat(told(1_000_001)).isEmpty();
        assertThat(told(2_000_000)).hasSize(7);
    }

    @Test
    void doesNotRestWhereNothingMoreIsComing() {
        var many = new Sums.Builder();
        for (int month = 0; month < 2_000; month++) many.add(0, month, 1);
        var school = schools(1, COMMUNE, PROVINCE);
        say("a", new Contribution(school.kind(), school.places(), many.build(), List.of()));
        assertThat(told(2_000)).hasSize(6);
        say("a", school);
        assertThat(told(2_001)).isEmpty();
        task.process("/progress/settle/0", new Progress("settle", 0, Passed.NOTHING, true));
        assertThat(told(2_002)).hasSize(6);
    }
}
