package vn.p6monitor.schemas.due;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Section;

/// When each section's report of a month is due, with the exceptions that provinces have made.
///
/// Whether a report is on time changes no number: late reports count like all others.
public final class DueDates {
    /// What is said for the country, or for one province.
    ///
    /// @param general for all sections that are not named
    record Rules(@Nullable DueDate general, Map<String, DueDate> bySection) {
        Rules {
            bySection = Map.copyOf(bySection);
        }

        @Nullable
        DueDate of(Section section) {
            var own = bySection.get(section.name());
            return own == null ? general : own;
        }
    }

    private final DueDate general;
    private final Map<String, DueDate> bySection;
    private final Map<String, Rules> byProvince;

    DueDates(DueDate general, Map<String, DueDate> bySection, Map<String, Rules> byProvince) {
        this.general = general;
        this.bySection = Map.copyOf(bySection);
        this.byProvince = Map.copyOf(byProvince);
    }

    /// Those that come with this release.
    public static DueDates standard() {
        return Standard.DUE_DATES;
    }

    /// The last day, on a Vietnamese wall calendar, on which a report is on time.
    ///
    /// @param province of the facility, in the set 2025; null where it is not known
    public LocalDate dueOn(Section section, Month month, @Nullable String province) {
        var rules = province == null ? null : byProvince.get(province);
        var own = rules == null ? null : rules.of(section);
        return (own == null ? bySection.getOrDefault(section.name(), general) : own).of(month);
    }

    /// Whether a report that was received then was on time.
    ///
    /// @param province of the facility, in the set 2025; null where it is not known
    public boolean isOnTime(Section section, Month month, @Nullable String province, Instant receivedAt) {
        return !Month.dayOf(receivedAt).isAfter(dueOn(section, month, province));
    }

    /// Read once.
    private static final class Standard {
        static final DueDates DUE_DATES = DueDatesReader.read(text());

        private static String text() {
            try (var in = DueDates.class.getResourceAsStream("/due/due-dates.yaml")) {
                if (in == null) throw new IllegalStateException("the release has no due dates");
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
