package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.proof.recomputation.Figures;
import vn.p6monitor.proof.recomputation.Indicators;
import vn.p6monitor.proof.recomputation.Recomputation;
import vn.p6monitor.proof.recomputation.Span;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.World;
import vn.p6monitor.proof.world.WorldMaker;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;

/// Random worlds through the real parts, in any order and some of it again, with a crash in the middle; and every
/// answer
/// beside the plain recomputation.
class WorldIT {
    private static final int WORLDS = 4;

    /// Periods of each calendar that are compared.
    private static final int PERIODS = 5;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private @Nullable Path data;

    @Test
    void everyAnswerIsWhatThePlainRecomputationGives() throws IOException, InterruptedException {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        System.out.println("WorldIT runs with -Dp6.seed=" + seed);
        var chance = new Chance(seed);
        var worlds =
                LongStream.range(seed, seed + WORLDS).mapToObj(WorldMaker::make).toList();
        try (var platform = Platform.start(Objects.requireNonNull(data));
                var senders = new Senders(platform, worlds, chance)) {
            senders.join();
            for (int i = 0; i < WORLDS; i++) {
                var events = worlds.get(i).shuffled(chance.generator(), 0.1);
                senders.say(worlds.get(i), events.subList(0, events.size() / 2));
                if (i == WORLDS / 2) platform.kill(Child.PROCESSOR);
                senders.say(worlds.get(i), events.subList(events.size() / 2, events.size()));
            }
            platform.awaitCounted();
            var recomputation = new Recomputation(senders.taken());
            var spans = spans(worlds.getFirst(), chance);
            for (var set : BoundarySet.values()) {
                var answered = answered(platform.asMinistry(), recomputation, set, spans);
                var expected = expected(recomputation, set, spans);
                System.out.printf("%d rows of the set %s after %s%n", expected.size(), set, senders);
                assertThat(answered).as("rows of the set %s", set).isEqualTo(expected);
                assertThat(expected).hasSizeGreaterThan(1_000);
            }
        }
    }

    /// A few periods of every calendar as they are seen now, of those that have begun and some that have not.
    private static List<Span> spans(World world, Chance chance) {
        int now = Month.at(Instant.now()).index();
        var spans = new ArrayList<Span>();
        for (var calendar :
                Span.byCalendar(world.first().index() - 1, world.last().index() + 13)) {
            for (int i = 0; i < PERIODS; i++) {
                var span = chance.of(calendar);
                spans.add(span.asOf(Math.min(span.last(), now)));
            }
        }
        return spans.stream().distinct().toList();
    }

    /// Every number that is answered, by what it is the number of.
    private static Map<String, String> answered(
            Answers ministry, Recomputation recomputation, BoundarySet set, List<Span> spans)
            throws IOException, InterruptedException {
        var areas = recomputation.areas().stream()
                .filter(area -> area.boundaries() == set)
                .map(Area::code)
                .collect(Collectors.joining(","));
        var periods = spans.stream().map(Span::period).collect(Collectors.joining(","));
        var query = "boundaries=" + set.code() + "&limit=10000&area=" + areas + "&period=" + periods;
        var answered = new TreeMap<String, String>();
        for (var kinds : List.of("", "&kind=*")) {
            for (var row : ministry.pages(query + kinds)) {
                var before = answered.put(key(row), told(row));
                assertThat(before).as("%s a second time", key(row)).isNull();
            }
        }
        return answered;
    }

    private static String key(JsonNode row) {
        return String.join(
                " ",
                row.path("indicator").asString(),
                row.path("area").asString(),
                row.path("kind").isNull() ? "*" : row.path("kind").asString(),
                row.path("period").asString(),
                row.path("asOf").asString());
    }

    private static String told(JsonNode row) {
        var coverage = row.path("coverage");
        return new Figures(
                        row.path("numerator").asLong(),
                        row.path("denominator").asLong(0),
                        coverage.path("known").asLong(),
                        coverage.path("expected").asLong())
                .toString();
    }

    /// A row wherever something is expected.
    private static Map<String, String> expected(Recomputation recomputation, BoundarySet set, List<Span> spans) {
        var expected = new TreeMap<String, String>();
        for (var area : recomputation.areas()) {
            if (area.boundaries() != set) continue;
            for (var part : parts(recomputation, area)) {
                for (var indicator : Indicators.codes()) {
                    for (var span : spans) {
                        if (span.asOf() < span.first()) continue;
                        var figures = part.of(indicator, span);
                        if (figures.expected() > 0) expected.put(key(indicator, part, span), figures.toString());
                    }
                }
            }
        }
        return expected;
    }

    private static List<Recomputation.Part> parts(Recomputation recomputation, Area area) {
        var parts = new ArrayList<Recomputation.Part>();
        parts.add(recomputation.in(area, null));
        for (var kind : FacilityKind.values()) parts.add(recomputation.in(area, kind));
        return parts;
    }

    private static String key(String indicator, Recomputation.Part part, Span span) {
        var kind = part.kind();
        return String.join(
                " ",
                indicator,
                part.area().code(),
                kind == null ? "*" : kind.name(),
                span.period(),
                new Month(span.asOf()).toString());
    }
}
