package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.Examples.Draft;
import vn.p6monitor.streams.flow.Rolled;

/// What is to be looked at, through the whole topology.
class FlaggingTest {
    private static final Instant RECEIVED = Examples.RECEIVED;
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

    @TempDir
    @Nullable
    Path states;

    private @Nullable Running running;

    @BeforeEach
    void start() {
        start("states");
    }

    private void start(String directory) {
        running = new Running(Objects.requireNonNull(states).resolve(directory));
    }

    @AfterEach
    void stop() {
        running().close();
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    private static Event area(BoundarySet set, String code, AreaLevel level, String parent, String... successors) {
        return new Event.OfArea(new Area(set, code, level, parent, "Nơi", null, List.of(successors)), RECEIVED);
    }

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

    private void say(Event... events) {
        for (var event : events) running().feed(event);
        running().settle();
    }

    private void sayAll(List<Event> events) {
        say(events.toArray(Event[]::new));
    }

    private List<FlagRule> flags() {
        var reader = new Reader();
        running().values().forEach(reader::read);
        return reader.flags(Examples.SCHOOL).stream().map(Flag::rule).toList();
    }

    private List<Rolled.Flags> sent() {
        return running().values().stream()
                .filter(Rolled.Flags.class::isInstance)
                .map(Rolled.Flags.class::cast)
                .toList();
    }

    @Test
    void aFlagComesWithAReportAndGoesWithItsCorrection() {
        sayAll(AREAS);
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
        sayAll(AREAS);
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
        sayAll(AREAS);
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
            stop();
            start("order" + seed);
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
        sayAll(AREAS);
        say(school(), said(APRIL, MUCH_LATER));
        assertThat(flags()).containsExactly(FlagRule.RECEIVED_LATE);
        say(said(APRIL, MUCH_LATER.plusSeconds(1)));
        assertThat(sent()).hasSize(1);
        say(said(APRIL));
        assertThat(flags()).isEmpty();
    }

    @Test
    void aFlagThatWentJustBeforeARestartIsNotLeftBehind() {
        sayAll(AREAS);
        say(school(), said(APRIL), said(MAY));
        running().feed(said(MAY.revision(1).withdrawn()));
        running().tell();
        running().restart();
        running().settle();
        assertThat(flags()).isEmpty();
    }
}
