package vn.p6monitor.proof.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.p6monitor.schemas.period.Month;

/// Makes a small world from a seed: a few provinces and schools, and what was said of them in some thirty months.
public final class WorldMaker {
    private static final Month FIRST = Month.of(2023, 7);
    private static final Instant RECEIVED = Instant.parse("2025-12-20T08:00:00Z");
    private static final List<List<String>> COUNTRIES =
            List.of(List.of("11"), List.of("11", "15"), List.of("15", "66"), List.of("04", "11", "66"));

    private WorldMaker() {}

    public static World make(long seed) {
        var chance = new Chance(seed);
        var provinces = chance.of(COUNTRIES);
        var theme = Theme.make(chance);
        var areas = new AreaMaker(chance, RECEIVED, provinces);
        var codes =
                IntStream.range(0, facilities(chance)).mapToObj(i -> "F" + i).toList();
        var facilities = new FacilityMaker(chance, theme.kinds(), areas, RECEIVED, FIRST, ReportMaker.LAST);
        var sequences = new ArrayList<>(areas.sequences());
        for (var code : codes) sequences.add(facilities.sequence(code));
        sequences.addAll(reports(chance, theme, codes, provinces));
        return new World(seed, provinces, sequences, FIRST, ReportMaker.LAST);
    }

    /// Few of whom much is said, or more.
    private static int facilities(Chance chance) {
        return chance.in100(50) ? chance.between(1, 3) : chance.between(4, 10);
    }

    private static List<List<Event>> reports(Chance chance, Theme theme, List<String> codes, List<String> provinces) {
        var spokenOf = Stream.concat(codes.stream(), Stream.of("GHOST")).toList();
        var reports = new ReportMaker(chance, theme.sections(), spokenOf, provinces, FIRST);
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
