package vn.p6monitor.query.values;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Side;

/// How much of a cell a reader sees. What a reader without a right sees is a function of the rounded cell alone.
enum Disclosure {
    /// For those who are responsible for the area.
    EXACT {
        @Override
        Shown show(Indicator indicator, Cell cell) {
            return valued(indicator, cell, cell.numerator(), cell.denominator(), false);
        }
    },
    /// For everyone else.
    ROUNDED {
        @Override
        Shown show(Indicator indicator, Cell cell) {
            if (indicator.staff() && cell.known() < FEWEST_FACILITIES) {
                return new Shown(null, cell.known() == 0 ? Reason.NO_DATA : Reason.WITHHELD, null, null, true);
            }
            boolean people = indicator.people().contains(Side.DENOMINATOR);
            long numerator =
                    indicator.people().contains(Side.NUMERATOR) ? Rounding.toFive(cell.numerator()) : cell.numerator();
            Long denominator = cell.denominator();
            if (people && denominator != null) denominator = Rounding.toFive(denominator);
            boolean rounded = !indicator.people().isEmpty();
            if (people && denominator != null && denominator < FEWEST_PEOPLE && cell.known() > 0) {
                return new Shown(null, Reason.WITHHELD, numerator, denominator, rounded);
            }
            return valued(indicator, cell, numerator, denominator, rounded);
        }
    };

    /// Below this many known facilities, numbers of staff are withheld.
    private static final int FEWEST_FACILITIES = 3;

    /// Below this rounded number of people, shares of them are withheld.
    private static final int FEWEST_PEOPLE = 25;

    abstract Shown show(Indicator indicator, Cell cell);

    private static Shown valued(
            Indicator indicator, Cell cell, long numerator, @Nullable Long denominator, boolean rounded) {
        if (cell.known() == 0 && !saysNobody(indicator)) {
            return new Shown(null, Reason.NO_DATA, numerator, denominator, rounded);
        }
        if (denominator == null) return new Shown(numerator, null, numerator, null, rounded);
        if (denominator == 0) return new Shown(null, Reason.ZERO_DENOMINATOR, numerator, denominator, rounded);
        double parts = indicator.percent() ? 100.0 * numerator : numerator;
        return new Shown(parts / denominator, null, numerator, denominator, rounded);
    }

    /// Whether nobody having reported it says that nobody has done it, out of all who could.
    private static boolean saysNobody(Indicator indicator) {
        return indicator.numerator().fold() == Fold.ANY
                && indicator.denominator() != null
                && indicator.denominator().fold() == Fold.OPEN;
    }
}
