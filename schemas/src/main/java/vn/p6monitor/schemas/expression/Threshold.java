package vn.p6monitor.schemas.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A number of each report, whose median is compared with a constant; exactly, in decimals as they were sent.
///
/// @param fraction whether the number is told as the bits of a `double`
public record Threshold(Expression number, boolean fraction, Comparison comparison, BigDecimal limit) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /// How the median is compared with the limit.
    public enum Comparison {
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        /// @param function CEL's name of it
        static Optional<Comparison> of(String function) {
            return switch (function) {
                case "_<_" -> Optional.of(LESS);
                case "_<=_" -> Optional.of(AT_MOST);
                case "_>_" -> Optional.of(MORE);
                case "_>=_" -> Optional.of(AT_LEAST);
                default -> Optional.empty();
            };
        }

        private boolean holds(int sign) {
            return switch (this) {
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    /// Whether the median over some reports meets the threshold; of an even count it is the mean of the middle two.
    /// Reports whose number is unknown do not take part; where none is left it is not met.
    public boolean isMetBy(List<State> reports) {
        var numbers = reports.stream()
                .mapToLong(number::evaluate)
                .filter(value -> value != Expression.UNKNOWN)
                .mapToObj(this::decimal)
                .sorted()
                .toList();
        if (numbers.isEmpty()) return false;
        var twice = numbers.get((numbers.size() - 1) / 2).add(numbers.get(numbers.size() / 2));
        return comparison.holds(twice.compareTo(limit.multiply(TWO)));
    }

    private BigDecimal decimal(long value) {
        return fraction ? BigDecimal.valueOf(Double.longBitsToDouble(value)) : BigDecimal.valueOf(value);
    }
}
