package vn.p6monitor.query.quality;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

/// A place in the order of all flags.
///
/// @param flag of which the values are of no account
record Position(String facility, int part, Flag flag) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::facility)
            .thenComparingInt(Position::part)
            .thenComparing(Position::flag);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /// The position as readers carry it from page to page: a text that means nothing to them.
    ///
    /// @param fingerprint of the question
    String write(String fingerprint) {
        var text = String.join(
                "|",
                fingerprint,
                facility,
                Integer.toString(part),
                flag.rule().name(),
                flag.section().name(),
                flag.site(),
                flag.month().toString(),
                flag.reportId().toString(),
                flag.field() == null ? "" : flag.field());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The position, if the text is one that was written for this question.
    static Optional<Position> read(String cursor, String fingerprint) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split("\\|", -1);
            if (parts.length != 9 || !parts[0].equals(fingerprint)) return Optional.empty();
            var flag = new Flag(
                    FlagRule.parse(parts[3]).orElseThrow(IllegalArgumentException::new),
                    Sections.named(parts[4]).orElseThrow(IllegalArgumentException::new),
                    parts[5],
                    Month.parse(parts[6]).orElseThrow(IllegalArgumentException::new),
                    UUID.fromString(parts[7]),
                    parts[8].isEmpty() ? null : parts[8],
                    null,
                    null);
            return Optional.of(new Position(parts[1], Integer.parseInt(parts[2]), flag));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
