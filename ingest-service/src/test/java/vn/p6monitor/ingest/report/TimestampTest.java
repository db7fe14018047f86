package vn.p6monitor.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    /// As the library reads it, which takes several times as long.
    static Optional<Instant> byTheLibrary(String text) {
        if (!RFC_3339.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-02T08:14:03Z, 2025-06-02T08:14:03Z",
        "2025-06-02t08:14:03z, 2025-06-02T08:14:03Z",
        "2025-06-02T08:14:03.1Z, 2025-06-02T08:14:03.100Z",
        "2025-06-02T08:14:03.123456789Z, 2025-06-02T08:14:03.123Z",
        "2025-06-02T08:14:03+07:00, 2025-06-02T01:14:03Z",
        "2025-06-02T08:14:03.5-09:30, 2025-06-02T17:44:03.500Z",
        "2024-02-29T00:00:00-00:00, 2024-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
    })
    void readsATime(String text, Instant instant) {
        assertThat(Timestamp.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-06-02",
                "2025-06-02T08:14:03",
                "2025-06-02 08:14:03Z",
                "2025-06-02T08:14Z",
                "2025-06-02T08:14:03.Z",
                "2025-06-02T08:14:03.1234567890Z",
                "2025-06-02T08:14:03ZZ",
                "2025-06-02T08:14:03+0700",
                "2025-06-02T08:14:03+07:0",
                "2025-06-02T08:14:03+19:00",
                "2025-06-02T08:14:03+07:60",
                "2025-02-29T08:14:03Z",
                "2025-06-02T24:00:00Z",
                "2025-06-02T23:59:60Z",
                "+2025-06-02T08:14:03Z",
                "２025-06-02T08:14:03Z"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Timestamp.parse(text)).isEmpty();
    }

    @Test
    void readsWhatTheLibraryReadsAndNothingElse() {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        System.out.println("TimestampTest runs with -Dp6.seed=" + seed);
        var chance = new SplittableRandom(seed);
        for (int i = 0; i < 200_000; i++) {
            var text = i % 2 == 0 ? time(chance) : changed(time(chance), chance);
            assertThat(Timestamp.parse(text))
                    .as("%s of -Dp6.seed=%d", text, seed)
                    .isEqualTo(byTheLibrary(text));
        }
    }

    private static String time(SplittableRandom chance) {
        var time = "%04d-%02d-%02d%s%02d:%02d:%02d"
                .formatted(
                        chance.nextInt(0, 10_000),
                        chance.nextInt(0, 14),
                        chance.nextInt(0, 33),
                        chance.nextBoolean() ? "T" : "t",
                        chance.nextInt(0, 25),
                        chance.nextInt(0, 61),
                        chance.nextInt(0, 61));
        int digits = chance.nextInt(-2, 10);
        var fraction = digits <= 0
                ? ""
                : "." + "%09d".formatted(chance.nextInt(1_000_000_000)).substring(0, digits);
        var zone = chance.nextBoolean()
                ? "Z"
                : "%s%02d:%02d"
                        .formatted(chance.nextBoolean() ? "+" : "-", chance.nextInt(0, 20), chance.nextInt(0, 62));
        return time + fraction + zone;
    }

    private static String changed(String text, SplittableRandom chance) {
        var changed = new StringBuilder(text);
        int at = chance.nextInt(text.length());
        switch (chance.nextInt(3)) {
            case 0 -> changed.setCharAt(at, "0123456789-+:.TtZz ".charAt(chance.nextInt(19)));
            case 1 -> changed.deleteCharAt(at);
            default -> changed.insert(at, "0:.-+Z".charAt(chance.nextInt(6)));
        }
        return changed.toString();
    }
}
