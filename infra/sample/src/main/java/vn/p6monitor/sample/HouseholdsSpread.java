package vn.p6monitor.sample;

import java.util.List;
import vn.p6monitor.sample.Section.Statement;
import vn.p6monitor.sample.Section.Unit;

/// Counts the poor households of the communes: the farther from a town, the more of them, and the more cut off.
final class HouseholdsSpread {
    /// Ten times the number of people in a household.
    private static final int TENTHS_PER_HOUSEHOLD = 46;

    private final Chance chance;

    private HouseholdsSpread(Chance chance) {
        this.chance = chance;
    }

    static List<Statement> over(List<CommuneOffice> offices, Chance chance) {
        var spread = new HouseholdsSpread(chance);
        return offices.stream()
                .map(office -> new Statement(new Unit(office.facility().facility(), null), spread.households(office)))
                .toList();
    }

    private Households households(CommuneOffice office) {
        int far = office.remoteness();
        int households = office.residents() * 10 / TENTHS_PER_HOUSEHOLD;
        int poor = households * chance.between(8 + 12 * far, 16 + 16 * far) / 100;
        int cutOff = poor * chance.between(8 + 9 * far, 16 + 12 * far) / 100;
        int withoutMeans = poor * chance.between(5 + 6 * far, 12 + 9 * far) / 100;
        boolean disadvantaged = far >= 2 || (far == 1 && chance.percent(40));
        return new Households(
                poor,
                chance.percent(93) ? cutOff : null,
                chance.percent(93) ? withoutMeans : null,
                chance.percent(90) ? (Boolean) chance.percent(92 - 12 * far) : null,
                disadvantaged);
    }
}
