package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.localstack.frontdoor.NotTaken;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;

/// A province that reports on centres which nobody registered, beside one that reports on its own.
class HeldReportsIT {
    private static final Map<String, String> FEW_MAY_BE_HELD = Map.of("P6_STREAMS_MOSTHELD", "20");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> UNREGISTERED = List.of("11-new-1", "11-new-2", "11-new-3");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private @Nullable Path data;

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    @Test
    void aProvinceWithTooMuchHeldIsPausedAloneUntilItsCentresAreRegisteredAndNothingIsLost()
            throws IOException, InterruptedException {
        try (var platform = Platform.start(Objects.requireNonNull(data), FEW_MAY_BE_HELD);
                var senders = new Senders(platform, List.of(), new Chance(1))) {
            senders.join(Stream.of("11", "15"));
            platform.send("areas", areas().map(Lines::of));
            register(platform, centre("11-old", "03358"), centre("15-old", "02650"));
            senders.produce(session("11", "11-old"));
            senders.produce(session("15", "15-old"));
            platform.awaitCounted();
            assertThat(sessions(platform, "11")).isEqualTo(1);
            assertThat(sessions(platform, "15")).isEqualTo(1);

            for (int i = 0; i < 30; i++) senders.produce(session("11", UNREGISTERED.get(i % 3)));
            await("alarm", () -> paused(platform).has("11"));
            assertThat(platform.ofTheProcessor("prometheus")).contains("p6_senders_paused 1.0");

            for (int i = 0; i < 30; i++) senders.produce(session("11", UNREGISTERED.get(i % 3)));
            senders.produce(session("11", "11-old"));
            senders.produce(session("15", "15-old"));
            await("count of the other province", () -> sessions(platform, "15") == 2);
            assertThat(sessions(platform, "11")).isEqualTo(1);
            // All that was sent of them is either held or not read; of what was sent last, all is not read.
            await("end to the reading", () -> held(platform) + platform.pending() == 61);
            assertThat(platform.pending()).isGreaterThanOrEqualTo(31);

            platform.kill(Child.PROCESSOR);
            senders.produce(session("15", "15-old"));
            await("count of the other province after a crash", () -> sessions(platform, "15") == 3);
            await("alarm after a crash", () -> held(platform) + platform.pending() == 61);
            assertThat(platform.pending()).isGreaterThanOrEqualTo(31);
            assertThat(sessions(platform, "11")).isEqualTo(1);

            platform.awaitGeneration(platform.rebuild());
            assertThat(sessions(platform, "15")).isEqualTo(3);

            register(
                    platform,
                    UNREGISTERED.stream().map(code -> centre(code, "03358")).toArray(Facility[]::new));
            platform.awaitCounted();
            assertThat(sessions(platform, "11")).isEqualTo(62);
            assertThat(sessions(platform, "15")).isEqualTo(3);
            await("end of the alarm", () -> paused(platform).isEmpty());
            assertThat(platform.ofTheProcessor("prometheus")).contains("p6_senders_paused 0.0");
        }
    }

    private static Stream<Area> areas() {
        return Stream.of(
                area("11", AreaLevel.PROVINCE, "VN"),
                area("03358", AreaLevel.COMMUNE, "11"),
                area("15", AreaLevel.PROVINCE, "VN"),
                area("02650", AreaLevel.COMMUNE, "15"));
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(BoundarySet.SET_2025, code, level, parent, "Nơi " + code, null, List.of());
    }

    private static Facility centre(String code, String commune) {
        return Centres.centre(code, commune);
    }

    /// One session of a class, in 2025-05.
    private static Event session(String province, String centre) {
        var report = Centres.session(centre);
        return new Event.OfReport(province, report, true, report.submittedAt());
    }

    private static void register(Platform platform, Facility... facilities) throws InterruptedException {
        var answer = platform.send("facilities", Stream.of(facilities).map(Lines::of));
        assertThat(answer.isTaken()).isTrue();
    }

    private static long sessions(Platform platform, String province) throws IOException, InterruptedException {
        return platform.asAnyone()
                .value("indicator=CL02&area=" + province + "&period=2025-05")
                .path("numerator")
                .asLong();
    }

    private static int held(Platform platform) throws IOException, InterruptedException {
        return paused(platform).path("11").asInt(0);
    }

    /// How much is held of each province that is paused.
    private static JsonNode paused(Platform platform) throws IOException, InterruptedException {
        var health = JSON.readTree(platform.ofTheProcessor("health"));
        return health.path("components").path("processor").path("details").path("paused");
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) throw new AssertionError("still no " + what);
            Thread.sleep(100);
        }
    }

    private static boolean holds(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (IOException | NotTaken _) {
            // Nothing can be said while a server comes back.
            return false;
        }
    }
}
