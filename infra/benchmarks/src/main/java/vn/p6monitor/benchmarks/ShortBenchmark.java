package vn.p6monitor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.benchmarks.contender.Role;
import vn.p6monitor.benchmarks.measure.Broker;
import vn.p6monitor.benchmarks.measure.Loading;
import vn.p6monitor.benchmarks.measure.Run;
import vn.p6monitor.benchmarks.measure.Track;
import vn.p6monitor.benchmarks.national.CountryFiles;
import vn.p6monitor.benchmarks.national.NationalSet;
import vn.p6monitor.benchmarks.national.SeededCountry;
import vn.p6monitor.benchmarks.recomputation.Recomputation;
import vn.p6monitor.benchmarks.report.Figures;
import vn.p6monitor.benchmarks.report.Machine;
import vn.p6monitor.benchmarks.report.Table;
import vn.p6monitor.localstack.processes.Spawner;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.topic.Topics;

/// Replays a national set through everyone in turn, some times over, and tells what it found.
final class ShortBenchmark {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path checkout;
    private final Options options;
    private final Consumer<String> console;
    private final long begun = System.nanoTime();

    ShortBenchmark(Path checkout, Options options, Consumer<String> console) {
        this.checkout = checkout;
        this.options = options;
        this.console = console;
    }

    /// Whether every result is right and every floor holds.
    boolean run() throws InterruptedException {
        console.accept("Seed %d: making a set of %,d units and %,d reports"
                .formatted(
                        options.seed(), options.size().units(), options.size().reports()));
        var country = options.areas().map(CountryFiles::in).orElseGet(() -> SeededCountry.of(options.seed()));
        var set = new NationalSet(options.seed(), options.size(), country);
        var verdicts = new Verdicts(Recomputation.of(set), Recomputation.ofCommunes(country));
        console.accept(
                "The recomputation has %,d rows".formatted(verdicts.expected().size()));
        try (var broker = Broker.start(checkout, options.data(), options.portOffset(), console);
                var spawner = new Spawner()) {
            var subject = load(set, broker);
            var runs = runs(broker, spawner, verdicts);
            return !runs.isEmpty() && conclude(subject, runs);
        }
    }

    private Figures.Subject load(NationalSet set, Broker broker) {
        var loading = new Loading(broker);
        long before = System.nanoTime();
        long events = loading.load(set);
        double seconds = (System.nanoTime() - before) / 1e9;
        console.accept("Produced %,d events in %.1f s".formatted(events, seconds));
        return new Figures.Subject(
                options.seed(),
                options.areas().isPresent() ? "the real areas" : "a made country",
                options.size().units(),
                NationalSet.MONTHS,
                events,
                options.size().reports(),
                broker.bytes(topic -> Topics.RECORD.matcher(topic).matches()),
                events / seconds);
    }

    /// All counted runs, or none if one came to a wrong result.
    ///
    /// Those that warm up take turns; who takes minutes for one run has what is left of the time, a third at least.
    private List<Run> runs(Broker broker, Spawner spawner, Verdicts verdicts) throws InterruptedException {
        var tracks = new ArrayList<Track>();
        try {
            for (var role : Role.values()) tracks.add(new Track(role, broker, spawner, options.profile()));
            var counted = new ArrayList<Run>();
            var lasted = new EnumMap<Role, Duration>(Role.class);
            for (int round = 0; round <= options.repeats() + 1; round++) {
                boolean last = round == options.repeats() + 1;
                for (var track : tracks) {
                    if (track.role().warmsUp() == last) continue;
                    if (round > 1 && !last && !hasTimeFor(lasted.getOrDefault(track.role(), Duration.ZERO))) continue;
                    var before = elapsed();
                    var run = track.run(round, options.budget().minus(before));
                    lasted.put(track.role(), elapsed().minus(before));
                    if (differs(run, verdicts)) return List.of();
                    tell(round, run);
                    if (round > 0) counted.add(run);
                }
            }
            return counted;
        } finally {
            tracks.forEach(Track::close);
        }
    }

    private void tell(int round, Run run) {
        console.accept("%s, %s: %s%.1f s, CPU %.1f s and the broker's %.1f s"
                .formatted(
                        turn(round, run.role()),
                        run.role().title(),
                        run.stopped() ? "stopped after " : "",
                        run.spent().seconds(),
                        run.spent().cpu().toMillis() / 1e3,
                        run.spent().brokerCpu().toMillis() / 1e3));
    }

    private static String turn(int round, Role role) {
        if (!role.warmsUp()) return "once";
        return round == 0 ? "warm-up" : "round " + round;
    }

    private boolean hasTimeFor(Duration run) {
        return elapsed().plus(run).compareTo(options.budget().multipliedBy(2).dividedBy(3)) <= 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean differs(Run run, Verdicts verdicts) {
        var differences = verdicts.differences(run);
        if (differences.isEmpty()) return false;
        console.accept("%s: %,d rows differ from the recomputation, so there is no rate to tell; of them"
                .formatted(run.role().title(), differences.size()));
        differences.stream().limit(5).forEach(console);
        return true;
    }

    private boolean conclude(Figures.Subject subject, List<Run> runs) {
        var figures = Figures.of(Machine.here(), subject, runs, kept(runs));
        var lines = new Table(figures).lines();
        console.accept("");
        lines.forEach(console);
        options.report().ifPresent(file -> write(file, figures, lines));
        return figures.hold();
    }

    private static Figures.Kept kept(List<Run> runs) {
        var result = runs.reversed().stream()
                .filter(run -> run.role() == Role.PIPELINE)
                .flatMap(run -> run.result().stream())
                .findFirst()
                .orElseThrow();
        long documents = result.rows().values().stream()
                .mapToLong(bytes -> JSON.writeValueAsBytes(document(bytes)).length)
                .sum();
        return new Figures.Kept(
                result.storeBytes(), result.changelogBytes(), result.rows().size(), documents);
    }

    private static AreaValuesDocument document(byte[] bytes) {
        var row = Verdicts.areaValues(bytes);
        return new AreaValuesDocument(
                row.key().boundaries().code(),
                row.key().area(),
                row.level().code(),
                row.ancestors(),
                row.key().kind(),
                row.key().part(),
                Base64.getEncoder().encodeToString(row.sums().toBytes()));
    }

    private static void write(Path file, Figures figures, List<String> lines) {
        try {
            if (file.toString().endsWith(".json"))
                Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
            else Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
