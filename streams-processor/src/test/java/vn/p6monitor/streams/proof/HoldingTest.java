package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
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
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.Examples.Draft;

/// How much is held of whom.
class HoldingTest {
    private static final Instant RECEIVED = Examples.RECEIVED;

    private static final List<Event> AREAS = List.of(
            area(SET_2025, "11", AreaLevel.PROVINCE, "VN"),
            area(SET_2025, "03358", AreaLevel.COMMUNE, "11"),
            area(SET_2021, "11", AreaLevel.PROVINCE, "VN", "11"),
            area(SET_2021, "100", AreaLevel.DISTRICT, "11"),
            area(SET_2021, "03365", AreaLevel.COMMUNE, "100", "03358"),
            area(SET_2025, "15", AreaLevel.PROVINCE, "VN"),
            area(SET_2025, "02650", AreaLevel.COMMUNE, "15"));

    private static final Event SCHOOL = new Event.OfFacility(Examples.school(), true, RECEIVED);

    /// The same school, closed before anybody reported.
    private static final Event CLOSED = new Event.OfFacility(
            Examples.school(FacilityKind.PRIMARY, Examples.open(Month.of(2024, 12)), Examples.open(null)),
            true,
            RECEIVED);

    /// The same school in another province.
    private static final Event MOVED = new Event.OfFacility(moved(Examples.school()), true, RECEIVED);

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

    private static Facility moved(Facility school) {
        return new Facility(
                school.code(), school.name(), school.kind(), null, "02650", school.opening(), school.sites(), null);
    }

    private static Event area(BoundarySet set, String code, AreaLevel level, String parent, String... successors) {
        return new Event.OfArea(new Area(set, code, level, parent, "Nơi", null, List.of(successors)), RECEIVED);
    }

    private static Draft report(int number) {
        return Examples.report(Examples.data("equipment", "computers", number))
                .id("00000000-0000-0000-0000-%012d".formatted(number));
    }

    private static Event by(@Nullable String sender, Draft draft) {
        return new Event.OfReport(sender, draft.build(), true, RECEIVED);
    }

    private void say(List<Event> events) {
        events.forEach(running()::feed);
        running().settle();
    }

    private void say(Event... events) {
        say(List.of(events));
    }

    /// What is held of each sender, as whoever follows the changelog counts it.
    private Map<String, Integer> held() {
        var sums = new TreeMap<String, Integer>();
        running()
                .held()
                .forEach(held -> held.bySender().forEach((sender, count) -> sums.merge(sender, count, Integer::sum)));
        return sums;
    }

    @Test
    void whatNobodyRegisteredIsHeldOfWhoSentItUntilSomebodyDoes() {
        say(AREAS);
        assertThat(held()).isEmpty();
        say(by("11", report(1)), by("11", report(2)), by(null, report(3)));
        assertThat(held()).isEqualTo(Map.of("11", 2, "ingest", 1));
        say(SCHOOL);
        assertThat(held()).isEmpty();
    }

    @Test
    void everyVersionIsHeldOnceHoweverOftenItIsSent() {
        say(AREAS);
        say(by("11", report(1)), by("11", report(1)), by("11", report(1).revision(1)));
        assertThat(held()).isEqualTo(Map.of("11", 2));
        say(SCHOOL);
        say(by("11", report(1).revision(2)));
        assertThat(held()).isEmpty();
    }

    @Test
    void whatTheRegisterNoLongerAllowsIsHeldAgain() {
        say(AREAS);
        say(SCHOOL, by("11", report(1)), by(null, report(2)));
        assertThat(held()).isEmpty();
        say(CLOSED);
        assertThat(held()).isEqualTo(Map.of("11", 1, "ingest", 1));
        say(SCHOOL);
        assertThat(held()).isEmpty();
    }

    @Test
    void whatAnotherProvinceSendsStaysHeld() {
        say(AREAS);
        say(SCHOOL, by("15", report(1)), by("11", report(1)));
        assertThat(held()).isEqualTo(Map.of("15", 1));
    }

    @Test
    void whoseFacilityMovesToAnotherProvinceIsHeldThereNoMoreAndHereFromNowOn() {
        say(AREAS);
        say(SCHOOL, by("15", report(1)), by("11", report(2)));
        assertThat(held()).isEqualTo(Map.of("15", 1));
        say(MOVED);
        assertThat(held()).isEqualTo(Map.of("11", 1));
    }

    @Test
    void whatWaitsForItsPlaceIsHeldUntilTheAreasCome() {
        say(SCHOOL, by("11", report(1)));
        assertThat(held()).isEqualTo(Map.of("11", 1));
        say(AREAS);
        assertThat(held()).isEmpty();
    }

    @Test
    void nothingIsForgottenInARestart() {
        say(AREAS);
        say(by("11", report(1)), by("11", report(2)));
        running().restart();
        assertThat(held()).isEqualTo(Map.of("11", 2));
        running().feed(by("11", report(3)));
        running().restart();
        running().settle();
        assertThat(held()).isEqualTo(Map.of("11", 3));
        running().feed(SCHOOL);
        running().tell();
        running().restart();
        running().settle();
        assertThat(held()).isEmpty();
    }

    @Test
    void countsDependOnNoOrderAndNoRestart() {
        var events = new ArrayList<>(AREAS);
        events.add(SCHOOL);
        for (int i = 1; i <= 6; i++) {
            events.add(by("11", report(i)));
            events.add(by("15", report(i)));
            events.add(by(null, report(i).in(Month.of(1990, i))));
            events.add(by("15", report(i)));
        }
        for (long seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            stop();
            start("order" + seed);
            Collections.shuffle(events, random);
            for (var event : events) {
                running().feed(event);
                if (random.nextInt(4) == 0) running().tell();
                if (random.nextInt(8) == 0) running().restart();
            }
            running().settle();
            assertThat(held()).as("seed %d", seed).isEqualTo(Map.of("15", 6, "ingest", 6));
        }
    }
}
