package vn.p6monitor.query.values;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Period;

/// A position as readers carry it from page to page: a text that means nothing to them.
final class Cursor {
    private static final String TOGETHER = "*";

    private Cursor() {}

    /// The same for every page of an answer, and different for different questions.
    static String fingerprint(Values.Scope scope, List<Indicator> indicators, List<Period> periods) {
        var codes = indicators.stream().map(Indicator::code).toList();
        return Integer.toHexString((scope + "|" + codes + "|" + periods).hashCode());
    }

    static String write(Position position, String fingerprint) {
        var text = String.join(
                "|",
                fingerprint,
                position.area(),
                Integer.toString(position.indicator()),
                position.period().toString(),
                position.kind() == null ? TOGETHER : position.kind().name());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The position, if the text is one that was written for this question.
    static Optional<Position> read(String cursor, String fingerprint) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        var parts = text.split("\\|", -1);
        if (parts.length != 5 || !parts[0].equals(fingerprint) || !parts[2].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        var period = Period.parse(parts[3]);
        var kind = FacilityKind.parse(parts[4]);
        if (period.isEmpty() || (kind.isEmpty() && !parts[4].equals(TOGETHER))) return Optional.empty();
        return Optional.of(new Position(parts[1], Integer.parseInt(parts[2]), period.get(), kind.orElse(null)));
    }
}
