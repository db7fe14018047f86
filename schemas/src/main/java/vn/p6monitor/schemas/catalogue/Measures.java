package vn.p6monitor.schemas.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Measure.Aspect;

/// The sums that a catalogue needs, in the order that gives each its number, and which of them make each indicator.
public final class Measures {
    /// The numbers of the measures behind one indicator.
    ///
    /// @param denominator -1 for counts
    public record OfIndicator(int numerator, int denominator, int known, int expected) {}

    private final Map<Measure, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, OfIndicator> byIndicator = new LinkedHashMap<>();
    private final List<Measure> all;

    public Measures(Catalogue catalogue) {
        for (var indicator : catalogue.indicators()) {
            byIndicator.put(
                    indicator.code(),
                    new OfIndicator(
                            number(indicator, indicator.numerator(), Aspect.VALUE),
                            number(indicator, indicator.denominator(), Aspect.VALUE),
                            number(indicator, indicator.numerator(), Aspect.KNOWN),
                            number(indicator, expectation(indicator.numerator()), Aspect.EXPECTED)));
        }
        all = List.copyOf(new ArrayList<>(numbers.keySet()));
    }

    /// All measures; the position of each is its number.
    public List<Measure> all() {
        return all;
    }

    /// @throws IllegalArgumentException for an indicator that the catalogue does not have
    public OfIndicator of(Indicator indicator) {
        var measures = byIndicator.get(indicator.code());
        if (measures == null) throw new IllegalArgumentException("not in the catalogue: " + indicator.code());
        return measures;
    }

    /// Only a condition makes fewer units expected than are open, so all other terms share one measure.
    private static Term expectation(Term numerator) {
        return numerator.where() == null ? Term.OPEN : numerator;
    }

    private int number(Indicator indicator, @Nullable Term term, Aspect aspect) {
        if (term == null) return -1;
        return numbers.computeIfAbsent(
                new Measure(indicator.counts(), indicator.kinds(), term, aspect), _ -> numbers.size());
    }
}
