package vn.p6monitor.schemas.flag;

import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.report.Section;

/// Something about a report that counts, to be followed up.
///
/// @param site the site, or `main` for sections of the whole facility
/// @param field of the section, absent where the report as a whole is meant
/// @param value what is odd, absent where it is no number
/// @param reference what the value is odd beside, absent where there is no such number
public record Flag(
        FlagRule rule,
        Section section,
        String site,
        Month month,
        UUID reportId,
        @Nullable String field,
        @Nullable Long value,
        @Nullable Long reference)
        implements Comparable<Flag> {
    private static final Comparator<Flag> ORDER = Comparator.comparing(Flag::month)
            .thenComparingInt(flag -> flag.section.position())
            .thenComparing(Flag::site)
            .thenComparing(flag -> flag.reportId.toString())
            .thenComparing(Flag::rule)
            .thenComparing(flag -> flag.field == null ? "" : flag.field);

    /// What is to be looked at, in English where the locale is English, else in Vietnamese.
    public String message(Locale locale) {
        var language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Problem.VIETNAMESE;
        var texts = ResourceBundle.getBundle(
                "flags.flags",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(rule.name()), language)
                .format(new @Nullable Object[] {value, reference, field});
    }

    /// By month, then section, site and report; no two flags of a facility are at the same place.
    @Override
    public int compareTo(Flag other) {
        return ORDER.compare(this, other);
    }
}
