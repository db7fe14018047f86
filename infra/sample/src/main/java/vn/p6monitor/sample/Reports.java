package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.p6monitor.sample.Section.Statement;
import vn.p6monitor.sample.Section.Unit;

/// All reports of the sample in the order of sending, which is by chance.
final class Reports {
    private final long seed;

    private Reports(long seed) {
        this.seed = seed;
    }

    static List<FieldReport> of(List<Section> sections, long seed) {
        var reports = new Reports(seed);
        var right = sections.stream()
                .flatMap(section -> section.inMay().stream()
                        .flatMap(statement -> reports.rounds(section.name(), statement).stream()))
                .toList();
        return Chance.of(seed, "order of sending").shuffled(new Mishaps(right, seed).befall());
    }

    /// What one unit says round by round, back from May.
    private List<FieldReport> rounds(String section, Statement statement) {
        var reports = new ArrayList<FieldReport>();
        var state = statement.state();
        for (var round : Round.ALL) {
            var chance = chance(section, statement.unit(), round);
            if (!round.equals(Round.MAY)) state = state.before(chance);
            if (chance.percent(round.reporting()))
                reports.add(FieldReport.first(
                        section, statement.unit(), round.period(), Dispatch.of(round.period(), chance), state));
        }
        return reports;
    }

    private Chance chance(String section, Unit unit, Round round) {
        var site = Objects.requireNonNullElse(unit.site(), "");
        return Chance.of(
                seed, "report", unit.facility(), site, section, round.period().toString());
    }
}
