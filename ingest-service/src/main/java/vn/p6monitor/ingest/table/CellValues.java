package vn.p6monitor.ingest.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.questionnaire.Item;
import vn.p6monitor.schemas.questionnaire.Questionnaire;

/// Reads cells for what people mean by them; what cannot be that stays a text, which is refused as it would be in JSON.
public record CellValues(Notation notation) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d{1,18}\\.\\d{1,18}");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d{1,18},\\d{1,18}");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(\\.\\d{1,18})?");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> YES =
            Set.of("true", "1", "x", word(true, Locale.ENGLISH), word(true, Locale.ROOT));
    private static final Set<String> NO = Set.of("false", "0", word(false, Locale.ENGLISH), word(false, Locale.ROOT));
    private static final double MINUTES_A_DAY = 24 * 60;

    public JsonValue text(Cell cell) {
        return new JsonValue.Text(cell.text());
    }

    /// A number, with a fraction where it has one.
    public JsonValue number(Cell cell) {
        var text = cell.text();
        if (DIGITS.matcher(text).matches()) return new JsonValue.WholeNumber(Long.toString(Long.parseLong(text)));
        if (WITH_POINT.matcher(text).matches()) return new JsonValue.Fraction(Double.parseDouble(text));
        if (notation.decimalComma() && WITH_COMMA.matcher(text).matches()) {
            return new JsonValue.Fraction(Double.parseDouble(text.replace(',', '.')));
        }
        return text(cell);
    }

    public JsonValue yesNo(Cell cell) {
        var word = folded(cell.text());
        if (YES.contains(word)) return new JsonValue.YesNo(true);
        return NO.contains(word) ? new JsonValue.YesNo(false) : text(cell);
    }

    /// One of a closed list, by its code or by its words in either language.
    public JsonValue choice(Cell cell, Item item) {
        return choice(cell.text(), item);
    }

    /// Any of a closed list, separated by semicolons or commas; words that hold a comma themselves, by semicolons only.
    public JsonValue choices(Cell cell, Item item) {
        var text = cell.text();
        if (code(text, item).isPresent()) return items(Stream.of(text), item);
        return items((text.contains(";") ? SEMICOLON : COMMA).splitAsStream(text), item);
    }

    /// A month as a text such as `2025-05` or `5/2025`, or as a date.
    public JsonValue month(Cell cell) {
        if (cell.number()) {
            var time = time(cell);
            if (time.isPresent())
                return new JsonValue.Text(
                        Month.of(time.get().getYear(), time.get().getMonthValue())
                                .toString());
        }
        var monthFirst = MONTH_FIRST.matcher(cell.text());
        if (!monthFirst.matches()) return text(cell);
        return new JsonValue.Text(
                "%s-%2s".formatted(monthFirst.group(2), monthFirst.group(1)).replace(' ', '0'));
    }

    /// A time as RFC 3339 writes it, or as a date of this country.
    public JsonValue instant(Cell cell) {
        var time = cell.number() ? time(cell) : Optional.<LocalDateTime>empty();
        return time.<JsonValue>map(local ->
                        new JsonValue.Text(local.atZone(HERE).toInstant().toString()))
                .orElseGet(() -> text(cell));
    }

    private Optional<LocalDateTime> time(Cell cell) {
        if (!SERIAL.matcher(cell.text()).matches()) return Optional.empty();
        var days = new BigDecimal(cell.text());
        var time = notation.dayZero()
                .plusDays(days.longValue())
                .atStartOfDay()
                .plusMinutes(Math.round(days.remainder(BigDecimal.ONE).doubleValue() * MINUTES_A_DAY))
                .truncatedTo(ChronoUnit.MINUTES);
        return time.getYear() < 1900 || time.getYear() > 2199 ? Optional.empty() : Optional.of(time);
    }

    private static JsonValue choice(String text, Item item) {
        return new JsonValue.Text(code(text, item).orElse(text));
    }

    private static JsonValue items(Stream<String> parts, Item item) {
        return new JsonValue.Items(parts.map(part -> Cell.of(part).text())
                .filter(part -> !part.isEmpty())
                .map(part -> choice(part, item))
                .toList());
    }

    private static Optional<String> code(String text, Item item) {
        if (item.answers().containsKey(text)) return Optional.of(text);
        var word = folded(text);
        return item.answers().entrySet().stream()
                .filter(answer -> folded(answer.getKey()).equals(word)
                        || folded(answer.getValue().vi()).equals(word)
                        || folded(answer.getValue().en()).equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String word(boolean yes, Locale language) {
        return folded(Questionnaire.yesNo(yes).in(language));
    }

    /// Vietnamese letters may come in one character or in several, depending on the machine.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
