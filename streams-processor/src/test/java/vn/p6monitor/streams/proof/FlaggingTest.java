package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.Examples.Draft;
import vn.p6monitor.streams.flow.Rolled;

/// What is to be looked at, through the whole topology.
class FlaggingTest extends RunningTopology {
    private static final Instant MUCH_LATER = RECEIVED.plusSeconds(200 * 86_400L);

    private static final List<Event> AREAS = List.of(
            area(SET_2025, "11", AreaLevel.PROVINCE, "VN"),
            area(SET_2025, "03358", AreaLevel.COMMUNE, "11"),
            area(SET_2021, "11", AreaLevel.PROVINCE, "VN", "11"),
            area(SET_2021, "100", AreaLevel.DISTRICT, "11"),
            area(SET_2021, "03365", AreaLevel.COMMUNE, "100", "03358"),
            area(SET_2025, "15", AreaLevel.PROVINCE, "VN"),
            area(SET_2025, "02650", AreaLevel.COMMUNE, "15"));

    private static final Draft APRIL = Examples.report(learners(100))
            .id("00000000-0000-0000-0000-000000000001")
            .in(Month.of(2025, 4));
    private static final Draft MAY = Examples.report(learners(400)).id("00000000-0000-0000-0000-000000000002");

    private static SectionData learners(int learners) {
        return Examples.data("enrolment", "classes", 9, "learners", learners);
    }

    private static Event school() {
        return new Event.OfFacility(Examples.school(), true, RECEIVED);
    }

    private static Event schoolIn(String commune2025) {
        var school = Examples.school();
        var moved = new Facility(
                school.code(),
                school.name(),
                school.kind(),
                null,
                commune2025,
                school.opening(),
                school.sites(),
                school.version());
        return new Event.OfFacility(moved, true, RECEIVED);
    }

    private static Event said(Draft draft) {
        return new Event.OfReport(null, draft.build(), true, RECEIVED);
    }

    private static Event said(Draft draft, Instant receivedAt) {
        return new Event.OfReport(null, draft.build(), true, receivedAt);
    }

    private List<FlagRule> flags() {
        return reader().flags(Examples.SCHOOL).stream().map(Flag::rule).toList();
    }

    private List<Rolled.Flags> sent() {
        return running().values().stream()
                .filter(Rolled.Flags.class::isInstance)
                .map(Rolled.Flags.class::cast)
                .toList();
    }

    @Test
    void aFlagComesWithAReportAndGoesWithItsCorrection() {
        say(AREAS);
        say(school(), said(APRIL));
        assertThat(sent()).isEmpty();
        say(said(MAY));
        assertThat(flags()).containsExactly(FlagRule.SUDDEN_CHANGE);
        say(said(MAY));
        assertThat(sent()).hasSize(1);
        say(said(Examples.report(learners(110)).id(MAY.reportId().toString()).revision(1)));
        assertThat(flags()).isEmpty();
        assertThat(sent()).hasSize(2);
    }

    @Test
    void flagsNameTheFacilitysAreas() {
        say(AREAS);
        say(school(), said(APRIL), said(MAY));
        var places = sent().getLast().flagged().places();
        assertThat(places.path2021().stream().map(place -> place.code())).containsExactly("03365", "100", "11");
        assertThat(places.path2025().stream().map(place -> place.code())).containsExactly("03358", "11");
    }

    @Test
    void flagsWaitForTheRegisterAndGoWithIt() {
        say(said(APRIL), said(MAY));
        assertThat(flags()).isEmpty();
        say(school());
        assertThat(flags()).isEmpty();
        say(AREAS);
        assertThat(flags()).containsExactly(FlagRule.SUDDEN_CHANGE);
        say(schoolIn("99999"));
        assertThat(flags()).isEmpty();
        say(schoolIn("02650"));
        assertThat(flags()).containsExactly(FlagRule.SUDDEN_CHANGE);
        say(schoolIn("03358"));
        assertThat(flags()).containsExactly(FlagRule.SUDDEN_CHANGE);
    }

    @Test
    void flagsAreTheSameInAnyOrderAndWithAnyRestart() {
        var events = new ArrayList<>(AREAS);
        events.add(school());
        events.add(said(APRIL));
        events.add(said(MAY));
        events.add(said(MAY, MUCH_LATER));
        events.add(said(
                Examples.report(learners(390)).id(MAY.reportId().toString()).submittedMillisLater(-1)));
        events.add(said(
                Examples.report(Examples.data("outage", "days", 31))
                        .id("00000000-0000-0000-0000-000000000003")
                        .in(Month.of(2025, 4)),
                MUCH_LATER));
        for (long seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            startAnew("order" + seed);
            Collections.shuffle(events, random);
            for (var event : events) {
                running().feed(event);
                if (random.nextInt(4) == 0) running().tell();
                if (random.nextInt(4) == 0) running().restart();
            }
            running().settle();
            assertThat(flags())
                    .as("seed %d", seed)
                    .containsExactly(
                            FlagRule.RECEIVED_LATE,
                            FlagRule.OUTAGE_EXCEEDS_MONTH,
                            FlagRule.SUDDEN_CHANGE,
                            FlagRule.CONFLICTING_REVISION);
        }
    }

    @Test
    void aRepeatThatWasReceivedEarlierTakesLatenessBack() {
        say(AREAS);
        say(school(), said(APRIL, MUCH_LATER));
        assertThat(flags()).containsExactly(FlagRule.RECEIVED_LATE);
        say(said(APRIL, MUCH_LATER.plusSeconds(1)));
        assertThat(sent()).hasSize(1);
        say(said(APRIL));
        assertThat(flags()).isEmpty();
    }

    @Test
    void aFlagThatWentJustBeforeARestartIsNotLeftBehind() {
        say(AREAS);
        say(school(), said(APRIL), said(MAY));
        running().feed(said(MAY.revision(1).withdrawn()));
        running().tell();
        running().restart();
        running().settle();
        assertThat(flags()).isEmpty();
    }
}
