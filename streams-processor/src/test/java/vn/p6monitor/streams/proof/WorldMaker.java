package vn.p6monitor.streams.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.p6monitor.schemas.period.Month;

/// Makes a small world from a seed: a few provinces and schools, and what was said of them in some thirty months.
final class WorldMaker {
    private static final Month FIRST = Month.of(2023, 7);
    private static final Instant RECEIVED = Instant.parse("2025-12-20T08:00:00Z");
    private static final List<List<String>> COUNTRIES =
            List.of(List.of("11"), List.of("11", "15"), List.of("15", "66"), List.of("04", "11", "66"));

    private WorldMaker() {}

    static World make(long seed) {
        var chance = new Chance(seed);
        var provinces = chance.of(COUNTRIES);
        var areas = new AreaMaker(chance, RECEIVED, provinces);
        var codes =
                IntStream.range(0, chance.between(3, 10)).mapToObj(i -> "F" + i).toList();
        var facilities = new FacilityMaker(chance, areas, RECEIVED, FIRST, ReportMaker.LAST);
        var sequences = new ArrayList<>(areas.sequences());
        for (var code : codes) sequences.add(facilities.sequence(code));
        sequences.addAll(reports(chance, codes, provinces));
        return new World(seed, provinces, sequences, FIRST, ReportMaker.LAST);
    }

    private static List<List<Event>> reports(Chance chance, List<String> codes, List<String> provinces) {
        var spokenOf = Stream.concat(codes.stream(), Stream.of("GHOST")).toList();
        var reports = new ReportMaker(chance, spokenOf, provinces, FIRST);
        var noise = new NoiseMaker(chance, RECEIVED);
        var sequences = new ArrayList<List<Event>>();
        for (int i = chance.between(20, 120); i > 0; i--) {
            var report = reports.next();
            sequences.add(List.of(report));
            if (chance.in100(7)) sequences.add(List.of(noise.like(report)));
        }
        return sequences;
    }
}
