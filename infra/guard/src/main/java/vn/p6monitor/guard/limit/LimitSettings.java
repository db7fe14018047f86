package vn.p6monitor.guard.limit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much is let in.
///
/// @param address requests of one address, whoever sends them and whether or not they are let in
/// @param client requests of one client, or of one address without a token
/// @param bytes that one client sends in bodies; absent where none are expected
/// @param underWay requests at once, of all
/// @param underWayOfClient requests at once, of one client
/// @param mostRemembered addresses and clients whose account is kept; past it those not seen for longest are forgotten
@ConfigurationProperties("p6.limits")
public record LimitSettings(
        Rate address, Rate client, @Nullable Volume bytes, int underWay, int underWayOfClient, int mostRemembered) {
    public LimitSettings {
        requirePositive("under-way", underWay);
        requirePositive("under-way-of-client", underWayOfClient);
        requirePositive("most-remembered", mostRemembered);
    }

    /// So many, steadily.
    ///
    /// @param perSecond at most a thousand million
    /// @param burst so many at once, after a pause
    public record Rate(long perSecond, long burst) {
        private static final long MOST_PER_SECOND = 1_000_000_000;

        public Rate {
            requirePositive("per-second", perSecond);
            requirePositive("burst", burst);
            if (perSecond > MOST_PER_SECOND) {
                throw new IllegalArgumentException("p6.limits: per-second must be at most " + MOST_PER_SECOND);
            }
        }
    }

    /// So much, steadily.
    ///
    /// @param burst so much at once, after a pause; the body that goes over it is still taken whole
    public record Volume(DataSize perSecond, DataSize burst) {
        public Volume {
            var _ = rate(perSecond, burst);
        }

        Rate toRate() {
            return rate(perSecond, burst);
        }

        private static Rate rate(DataSize perSecond, DataSize burst) {
            return new Rate(perSecond.toBytes(), burst.toBytes());
        }
    }

    private static void requirePositive(String name, long number) {
        if (number <= 0) throw new IllegalArgumentException("p6.limits: " + name + " must be positive");
    }
}
