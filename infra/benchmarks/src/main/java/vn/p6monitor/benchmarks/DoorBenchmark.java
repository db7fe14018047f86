package vn.p6monitor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.benchmarks.door.Heap;
import vn.p6monitor.benchmarks.door.Recording;
import vn.p6monitor.benchmarks.door.ReportLines;
import vn.p6monitor.benchmarks.measure.Broker;
import vn.p6monitor.benchmarks.measure.Loading;
import vn.p6monitor.benchmarks.national.CountryFiles;
import vn.p6monitor.benchmarks.national.NationalSet;
import vn.p6monitor.benchmarks.national.SeededCountry;
import vn.p6monitor.benchmarks.national.Sending;
import vn.p6monitor.benchmarks.report.Floor;
import vn.p6monitor.benchmarks.report.Machine;
import vn.p6monitor.benchmarks.report.Spread;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.topic.KeptTopic;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;

/// Gives the ingest-service one body of very many lines, and what came of it to a bare producer; some times over.
final class DoorBenchmark {
    private static final String BESIDE = "p6-benchmark-beside";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long MOST_HEAP = 512L << 20;
    private static final double WANTED_SHARE = 1.0 / 3;
    private static final JsonMapper JSON = new JsonMapper();

    /// One turn of both.
    private record Round(double linesPerSecond, double recordsPerSecond) {}

    private final Path checkout;
    private final Options options;
    private final Consumer<String> console;

    DoorBenchmark(Path checkout, Options options, Consumer<String> console) {
        this.checkout = checkout;
        this.options = options;
        this.console = console;
    }

    /// Whether every line was accepted and is in the topic, and both bounds hold.
    boolean run() throws InterruptedException {
        console.accept("Seed %d: making %,d reports of %,d units"
                .formatted(
                        options.seed(), options.size().reports(), options.size().units()));
        var country = options.areas().map(CountryFiles::in).orElseGet(() -> SeededCountry.of(options.seed()));
        var set = new NationalSet(options.seed(), options.size(), country);
        var children = EnumSet.of(Child.KAFKA, Child.REGISTRY, Child.SIGN_IN, Child.INGEST);
        try (var broker = Broker.start(checkout, options.data(), options.portOffset(), children, console)) {
            new Loading(broker).loadRegister(set);
            var reports = admissible(set);
            var lines = options.data().resolve("reports.ndjson");
            ReportLines.write(lines, reports);
            return measure(broker, lines, reports.size());
        }
    }

    /// The reports, in the order in which they are sent, that the door accepts.
    private static List<Report> admissible(NationalSet set) {
        var now = Instant.now();
        var admissible = new ArrayList<Sending>();
        set.forEachSender((sender, sent) -> {
            if (!sender.told()) return;
            sent.stream()
                    .filter(each -> ReportRules.check(each.report(), now).isEmpty())
                    .filter(each -> ReportRules.checkAgainst(sender.facility(), each.report())
                            .isEmpty())
                    .forEach(admissible::add);
        });
        admissible.sort(Comparator.comparing(Sending::at));
        return admissible.stream().map(Sending::report).toList();
    }

    private boolean measure(Broker broker, Path lines, int count) throws InterruptedException {
        var door = broker.address(Child.INGEST);
        var addresses = new FrontDoor.Addresses(broker.address(Child.SIGN_IN), door, door);
        try (var ministry = new FrontDoor(addresses, FrontDoor.Client.MINISTRY);
                var operator = new FrontDoor(addresses, FrontDoor.Client.OPERATOR);
                var heap = new Heap(door, operator.token())) {
            var warmUp = post(door, ministry.token(), lines, count);
            console.accept("warm-up: %,.0f lines/s".formatted(count / seconds(warmUp)));
            var recording = Recording.of(broker.client(), Topics.INGESTED_REPORTS, BESIDE);
            if (recording.size() != count) {
                console.accept(
                        "%,d lines were accepted, and the topic has %,d records".formatted(count, recording.size()));
                return false;
            }
            TopicSetup.ensure(broker.admin(), List.of(new KeptTopic(BESIDE, 4)));
            recording.send();
            var rounds = new ArrayList<Round>();
            for (int round = 1; round <= options.repeats(); round++) {
                var beside = recording.send();
                var here = post(door, ministry.token(), lines, count);
                rounds.add(new Round(count / seconds(here), count / seconds(beside)));
                console.accept("round %d: %,.0f lines/s, the producer %,.0f records/s"
                        .formatted(round, count / seconds(here), count / seconds(beside)));
            }
            return conclude(
                    lines, count, rounds, heap, broker.cost(Child.INGEST).peakBytes());
        }
    }

    /// Sends with as little work as can be: sender and service share the processors.
    private Duration post(String door, String token, Path lines, int count) {
        try {
            var address = URI.create(door + "/api/v1/reports").toURL();
            var connection = (HttpURLConnection) address.openConnection();
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(lines));
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/x-ndjson");
            long before = System.nanoTime();
            try (var body = connection.getOutputStream()) {
                Files.copy(lines, body);
            }
            int status = connection.getResponseCode();
            var time = Duration.ofNanos(System.nanoTime() - before);
            try (var answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var text = new String(answer.readAllBytes(), UTF_8);
                long accepted = JSON.readTree(text).path("accepted").asLong();
                if (accepted == count) return time;
                throw new IllegalStateException("of %,d lines %,d were accepted: %s"
                        .formatted(count, accepted, text.substring(0, Math.min(500, text.length()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private boolean conclude(Path lines, int count, List<Round> rounds, Heap heap, long peakBytes) {
        var here = Spread.of(rounds, Round::linesPerSecond);
        var beside = Spread.of(rounds, Round::recordsPerSecond);
        var floors = List.of(
                new Floor(
                        "lines/s as a share of the bare producer's records/s",
                        false,
                        here.median() / beside.median(),
                        WANTED_SHARE,
                        false),
                new Floor(
                        "heap in use at most, of what is allowed",
                        false,
                        (double) heap.greatest() / MOST_HEAP,
                        1,
                        true));
        var told = new ArrayList<String>();
        told.add(Machine.here().title());
        told.add("");
        told.add("%,d lines, %,.0f MB, each accepted and in the topic; %d rounds, median (least … most)"
                .formatted(count, size(lines) / 1e6, rounds.size()));
        told.add("* ingest-service: %,.0f lines/s (%,.0f … %,.0f); heap at most %,d of %,d MB, memory at most %,d MB"
                .formatted(
                        here.median(),
                        here.least(),
                        here.greatest(),
                        heap.greatest() >> 20,
                        heap.limit() >> 20,
                        peakBytes >> 20));
        told.add("* bare producer, the same records: %,.0f records/s (%,.0f … %,.0f)"
                .formatted(beside.median(), beside.least(), beside.greatest()));
        floors.forEach(floor -> told.add("* " + floor.text()));
        told.forEach(console);
        options.report().ifPresent(file -> write(file, told));
        return floors.stream().allMatch(Floor::holds);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
