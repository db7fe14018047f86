package vn.p6monitor.schemas.catalogue;

import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// How one number of an indicator is read from the sums of an area.
public sealed interface Amount {
    /// The number in a period that has begun.
    ///
    /// @param asOf the period's as-of month
    /// @throws ArithmeticException when it does not fit in 64 bits
    long of(Sums sums, Period period, Month asOf);

    /// What is so in the as-of month.
    record AsOf(int measure) implements Amount {
        @Override
        public long of(Sums sums, Period period, Month asOf) {
            return sums.upTo(measure, asOf);
        }
    }

    /// What adds up over the months of the period.
    record OverMonths(int measure) implements Amount {
        @Override
        public long of(Sums sums, Period period, Month asOf) {
            return sums.between(measure, period.first(), period.last());
        }
    }

    /// What does not add up over months, and is summed for each period by itself.
    record OfPeriod(int measure) implements Amount {
        @Override
        public long of(Sums sums, Period period, Month asOf) {
            return sums.in(measure, period);
        }
    }

    /// The units that are open in the as-of month.
    record OpenThen(int opened, int closed) implements Amount {
        @Override
        public long of(Sums sums, Period period, Month asOf) {
            return Math.subtractExact(sums.upTo(opened, asOf), sums.upTo(closed, asOf));
        }
    }

    /// The units that are open in any month of the period up to the as-of month: those that have opened by then, but
    /// for
    /// those that had closed before the period.
    record OpenEver(int opened, int closed) implements Amount {
        @Override
        public long of(Sums sums, Period period, Month asOf) {
            return Math.subtractExact(sums.upTo(opened, asOf), sums.upTo(closed, period.first()));
        }
    }
}
