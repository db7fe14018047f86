package vn.p6monitor.schemas.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Measure.Aspect;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;

/// The sums that a catalogue needs, in the order that gives each its number, and how each indicator is read from them.
public final class Measures {
    /// The numbers of one indicator.
    ///
    /// @param denominator absent for counts
    public record OfIndicator(Amount numerator, @Nullable Amount denominator, Amount known, Amount expected) {}

    /// All communes of an area, whichever facilities they have; the areas tell their number, not the facilities.
    private static final Measure COMMUNES = new Measure(Counted.COMMUNE, Set.of(), Term.OPEN, Aspect.OPENED);

    private final Map<Measure, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, OfIndicator> byIndicator = new LinkedHashMap<>();
    private final List<Measure> all;

    public Measures(Catalogue catalogue) {
        for (var indicator : catalogue.indicators()) byIndicator.put(indicator.code(), ofIndicator(indicator));
        all = List.copyOf(new ArrayList<>(numbers.keySet()));
    }

    /// All measures; the position of each is its number.
    public List<Measure> all() {
        return all;
    }

    /// @throws IllegalArgumentException for an indicator that the catalogue does not have
    public OfIndicator of(Indicator indicator) {
        var amounts = byIndicator.get(indicator.code());
        if (amounts == null) throw new IllegalArgumentException("not in the catalogue: " + indicator.code());
        return amounts;
    }

    /// What the communes of an area add to the sums of each kind of facility in it: all of them are expected to have
    /// one
    /// that did it.
    ///
    /// @param together the sums of all kinds together
    public Sums ofCommunes(Sums together) {
        var number = numbers.get(COMMUNES);
        return number == null ? Sums.NONE : ofCommunes(together.upTo(number, new Month(0)));
    }

    /// The sums to add to those of an area that has so many communes.
    public Sums ofCommunes(long communes) {
        var number = numbers.get(COMMUNES);
        return number == null
                ? Sums.NONE
                : new Sums.Builder().add(number, 0, communes).build();
    }

    private OfIndicator ofIndicator(Indicator indicator) {
        var numerator = indicator.numerator();
        var denominator = indicator.denominator();
        // Numbered in this order.
        var value = amount(indicator, numerator);
        var whole = denominator == null || denominator.fold() == Fold.OPEN ? null : amount(indicator, denominator);
        var known = known(indicator, numerator);
        var expected = expected(indicator, numerator);
        return new OfIndicator(
                value == null ? expected : value,
                denominator != null && whole == null ? expected : whole,
                known == null ? expected : known,
                expected);
    }

    /// Absent for the fold OPEN, which is what is expected.
    private @Nullable Amount amount(Indicator indicator, Term term) {
        return switch (term.fold()) {
            case STATE, EVER -> new Amount.AsOf(number(indicator, term, Aspect.VALUE));
            case SUM -> new Amount.OverMonths(number(indicator, term, Aspect.VALUE));
            case ANY, MEDIAN, DISTINCT -> new Amount.OfPeriod(number(indicator, term, Aspect.VALUE));
            case OPEN -> null;
        };
    }

    private @Nullable Amount known(Indicator indicator, Term numerator) {
        return switch (numerator.fold()) {
            case STATE -> new Amount.AsOf(number(indicator, numerator, Aspect.KNOWN));
            case SUM, ANY, EVER, MEDIAN, DISTINCT -> amount(indicator, numerator.anyReport());
            case OPEN -> null;
        };
    }

    /// Only a condition makes fewer units expected than are open, so all other terms share their measures.
    private Amount expected(Indicator indicator, Term numerator) {
        if (numerator.fold() == Fold.STATE && numerator.where() != null) {
            return new Amount.AsOf(number(indicator, numerator, Aspect.APPLICABLE));
        }
        if (indicator.counts() == Counted.COMMUNE) return new Amount.AsOf(number(COMMUNES));
        int opened = number(indicator, Term.OPEN, Aspect.OPENED);
        int closed = number(indicator, Term.OPEN, Aspect.CLOSED);
        return numerator.fold().isAsOf() ? new Amount.OpenThen(opened, closed) : new Amount.OpenEver(opened, closed);
    }

    private int number(Indicator indicator, Term term, Aspect aspect) {
        return number(new Measure(indicator.counts(), indicator.kinds(), term, aspect));
    }

    private int number(Measure measure) {
        return numbers.computeIfAbsent(measure, _ -> numbers.size());
    }
}
