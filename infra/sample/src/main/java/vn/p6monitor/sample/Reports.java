package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.p6monitor.sample.Section.Happening;
import vn.p6monitor.sample.Section.OfActivities;
import vn.p6monitor.sample.Section.OfStates;
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
        var right = sections.stream().flatMap(reports::right).toList();
        return Chance.of(seed, "order of sending").shuffled(new Mishaps(right, seed).befall());
    }

    private Stream<FieldReport> right(Section section) {
        return switch (section) {
            case OfStates(var name, var asked, var inMay) ->
                inMay.stream().flatMap(statement -> rounds(name, statement, asked).stream());
            case OfActivities(var name, var happenings) ->
                IntStream.range(0, happenings.size()).mapToObj(i -> happened(name, i, happenings.get(i)));
        };
    }

    /// @param number of the happening in its section, which tells apart what happened at one unit in one month
    private FieldReport happened(String section, int number, Happening happening) {
        var chance = Chance.of(seed, "activity", section, Integer.toString(number));
        var dispatch = Dispatch.of(happening.period(), chance);
        return FieldReport.first(section, happening.unit(), happening.period(), dispatch, happening.activity());
    }

    /// What one unit says round by round, back from May.
    private List<FieldReport> rounds(String section, Statement statement, List<Round> asked) {
        var reports = new ArrayList<FieldReport>();
        var state = statement.state();
        for (var round : asked) {
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
