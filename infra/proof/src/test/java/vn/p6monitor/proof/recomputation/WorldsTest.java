package vn.p6monitor.proof.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// A proof is worth what its worlds are: whatever a fold could get wrong has to happen in some of them.
class WorldsTest {
    private static final int WORLDS = 300;

    /// In so many of the worlds at least, so that a hundred others will not be without it.
    private static final int OFTEN = 3;

    /// What happens, by its name, and in how many worlds.
    private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

    @BeforeAll
    static void lookAtManyWorlds() {
        IntStream.range(0, WORLDS)
                .parallel()
                .forEach(seed -> new Sights(seed).all().forEach(seen -> SEEN.merge(seen, 1, Integer::sum)));
    }

    private static void assertSeen(List<String> what) {
        var seldom = new TreeMap<String, Integer>();
        for (var each : what) {
            int worlds = SEEN.getOrDefault(each, 0);
            if (worlds < OFTEN) seldom.put(each, worlds);
        }
        assertThat(seldom)
                .as("seen in fewer than %d of %d worlds", OFTEN, WORLDS)
                .isEmpty();
    }

    @Test
    void everyIndicatorHasANumeratorInEveryCalendar() {
        var what = new ArrayList<String>();
        for (var indicator : Indicators.codes()) {
            for (int months : List.of(1, 3, 6, 12)) what.add("numerator of " + indicator + " in " + months + " months");
        }
        assertSeen(what);
    }

    @Test
    void everyIndicatorIsUnknownOfSomeUnits() {
        assertSeen(Indicators.codes().stream()
                .map(indicator -> indicator + " known of some")
                .toList());
    }

    @Test
    void everyConditionIsFalseSomewhere() {
        assertSeen(List.of(
                "DV05 does not apply",
                "HR03 does not apply",
                "ST05 does not apply",
                "HH03 does not apply",
                "HR04 known and none matches",
                "PL05 known and none matches",
                "PL06 known and none matches",
                "ST01 known and none matches",
                "ST06 known and none matches",
                "CN06 known and none matches",
                "HH03 known and none matches"));
    }

    @Test
    void longerPeriodsAreNotTheSumsOfTheirMonths() {
        assertSeen(List.of(
                "CN06 counts once in a longer period",
                "PL05 counts once in a longer period",
                "PL06 counts once in a longer period",
                "ST03 counts once in a longer period",
                "CL01 counts once in a longer period",
                "CL04 counts once in a longer period",
                "CL05 counts once in a longer period"));
    }

    @Test
    void whatEverHappenedIsForgottenWithItsUnit() {
        assertSeen(List.of("ST01 falls"));
    }

    @Test
    void severalReportsOfAnActivityComeFromOneUnitInOneMonth() {
        assertSeen(Sections.all().stream()
                .filter(section -> section.sort() == Section.Sort.ACTIVITY)
                .map(section -> "several of " + section + " in one month")
                .toList());
    }

    @Test
    void communesAreEmptyOrSharedAndInGroups() {
        assertSeen(List.of(
                "a commune without facilities",
                "a commune with several facilities that held classes",
                "a commune of 2021 in two provinces, with classes in both",
                "a class in a group of communes",
                "a group of 2021 with facilities",
                "a group of 2025 with facilities"));
    }
}
