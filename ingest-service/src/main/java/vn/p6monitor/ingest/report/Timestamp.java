package vn.p6monitor.ingest.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Times as RFC 3339 writes them, to the millisecond.
///
/// Each report has one, and the formatters of the JDK took a seventh of all that a report costs here: the places of
/// the digits are fixed, so they are read where they are.
final class Timestamp {
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int FRACTION = FORM.length();
    private static final int MOST_DIGITS_OF_SECOND = 9;

    private Timestamp() {}

    static Optional<Instant> parse(String text) {
        int zone = zone(text);
        if (zone < 0 || !has(text, 0, FORM) || !isZone(text, zone)) return Optional.empty();
        try {
            var local = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 2),
                    number(text, 8, 2),
                    number(text, 11, 2),
                    number(text, 14, 2),
                    number(text, 17, 2),
                    millis(text, zone) * 1_000_000);
            return Optional.of(local.toInstant(offset(text, zone)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Where the zone begins, or -1 where there is a fraction that is none.
    private static int zone(String text) {
        if (text.length() <= FRACTION || text.charAt(FRACTION) != '.') return FRACTION;
        int zone = FRACTION + 1;
        while (zone < text.length() && isDigit(text.charAt(zone))) zone++;
        int digits = zone - FRACTION - 1;
        return digits >= 1 && digits <= MOST_DIGITS_OF_SECOND ? zone : -1;
    }

    private static boolean isZone(String text, int zone) {
        return switch (text.length() - zone) {
            case 1 -> text.charAt(zone) == 'Z' || text.charAt(zone) == 'z';
            case 6 -> (text.charAt(zone) == '+' || text.charAt(zone) == '-') && has(text, zone + 1, "dd:dd");
            default -> false;
        };
    }

    /// Whether a text has digits, colons, hyphens and the T where a form has them.
    private static boolean has(String text, int from, String form) {
        if (text.length() < from + form.length()) return false;
        for (int i = 0; i < form.length(); i++) {
            char found = text.charAt(from + i);
            boolean fits = switch (form.charAt(i)) {
                case 'd' -> isDigit(found);
                case 'T' -> found == 'T' || found == 't';
                default -> found == form.charAt(i);
            };
            if (!fits) return false;
        }
        return true;
    }

    private static int millis(String text, int zone) {
        int digits = Math.min(3, zone - FRACTION - 1);
        int millis = digits <= 0 ? 0 : number(text, FRACTION + 1, digits);
        for (int missing = digits; missing < 3; missing++) millis *= 10;
        return millis;
    }

    private static ZoneOffset offset(String text, int zone) {
        if (text.length() == zone + 1) return ZoneOffset.UTC;
        int sign = text.charAt(zone) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, zone + 1, 2), sign * number(text, zone + 4, 2));
    }

    private static int number(String text, int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
