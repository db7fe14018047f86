package vn.p6monitor.sample;

import java.util.List;
import vn.p6monitor.sample.Power.Source;
import vn.p6monitor.sample.Section.Statement;

/// Gives the sites electricity: the grid where it goes, and for the rest what a valley has.
final class PowerSpread {
    private static final int ANSWERING = 58;

    private final Chance chance;

    private PowerSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Statement> over(List<Access> accesses, Chance chance) {
        var spread = new PowerSpread(chance);
        return accesses.stream()
                .filter(access -> access.seat().institution().isNaTong2() || chance.percent(ANSWERING))
                .map(access -> new Statement(access.unit(), spread.power(access)))
                .toList();
    }

    /// Only what no line reaches goes without: a site on the internet has the electricity for it.
    private Power power(Access access) {
        if (access.seat().institution().isNaTong2()) return from(Source.SOLAR);
        if (access.commune().remoteness() < 2) return from(Source.GRID);
        int lot = chance.below(100);
        if (!access.connected()) return lot < 24 ? Power.ABSENT : from(lot < 44 ? Source.SOLAR : offGrid(lot - 44));
        return from(access.seat().main() ? Source.GRID : lot < 7 ? Source.SOLAR : offGrid(lot - 7));
    }

    /// Streams drive small turbines in a tenth of such places, a generator runs in few.
    private static Source offGrid(int lot) {
        return lot < 10 ? Source.HYDRO : lot < 13 ? Source.GENERATOR : Source.GRID;
    }

    private Power from(Source source) {
        int hours = switch (source) {
            case NONE -> 0;
            case GRID -> chance.between(16, 24);
            case HYDRO -> chance.between(6, 18);
            case SOLAR -> chance.between(5, 11);
            case GENERATOR -> chance.between(1, 5);
        };
        return new Power(source, chance.percent(90) ? hours : null);
    }
}
