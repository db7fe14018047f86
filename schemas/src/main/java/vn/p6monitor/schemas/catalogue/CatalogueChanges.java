package vn.p6monitor.schemas.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How one catalogue differs from another, for someone who is about to replace it.
///
/// @param added codes of the indicators that come anew, in the order of the later catalogue
/// @param removed codes of those that go, in the order of the earlier one
/// @param changed those that stay with something else said of them, in the order of the later one
/// @param reordered whether those that stay come in another order
public record CatalogueChanges(List<String> added, List<String> removed, List<Changed> changed, boolean reordered) {
    /// An indicator of which something else is said.
    ///
    /// @param parts what of it, in the order in which an indicator is written down
    public record Changed(String code, List<Part> parts) {
        public Changed {
            parts = List.copyOf(parts);
        }

        /// Whether its numbers may become others, and not only what is said of them.
        public boolean ofNumbers() {
            return parts.stream().anyMatch(Part::isOfNumbers);
        }
    }

    /// What there is to an indicator.
    public enum Part {
        NAME,
        DEFINITION,
        COUNTS,
        KINDS,
        UNIT,
        PERCENT,
        NUMERATOR,
        DENOMINATOR,
        DIRECTION,
        TARGET,
        ANALOGUE,
        PEOPLE,
        STAFF;

        /// The key under which it is written down.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOfNumbers() {
            return switch (this) {
                case COUNTS, KINDS, PERCENT, NUMERATOR, DENOMINATOR, PEOPLE, STAFF -> true;
                case NAME, DEFINITION, UNIT, DIRECTION, TARGET, ANALOGUE -> false;
            };
        }

        private boolean isSame(Indicator a, Indicator b) {
            return Objects.equals(of(a), of(b));
        }

        private @Nullable Object of(Indicator indicator) {
            return switch (this) {
                case NAME -> indicator.name();
                case DEFINITION -> indicator.definition();
                case COUNTS -> indicator.counts();
                case KINDS -> indicator.kinds();
                case UNIT -> indicator.unit();
                case PERCENT -> indicator.percent();
                case NUMERATOR -> indicator.numerator();
                case DENOMINATOR -> indicator.denominator();
                case DIRECTION -> indicator.direction();
                case TARGET -> indicator.target();
                case ANALOGUE -> indicator.analogue();
                case PEOPLE -> indicator.people();
                case STAFF -> indicator.staff();
            };
        }
    }

    public CatalogueChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// What becomes different when the later catalogue takes the place of the earlier one; the version does not count.
    public static CatalogueChanges between(Catalogue before, Catalogue after) {
        var changed = new ArrayList<Changed>();
        for (var indicator : after.indicators()) {
            before.indicator(indicator.code()).ifPresent(former -> {
                var parts = parts(former, indicator);
                if (!parts.isEmpty()) changed.add(new Changed(indicator.code(), parts));
            });
        }
        return new CatalogueChanges(
                codes(after, before, false),
                codes(before, after, false),
                changed,
                !codes(before, after, true).equals(codes(after, before, true)));
    }

    /// Whether nothing becomes different.
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !reordered;
    }

    private static List<Part> parts(Indicator a, Indicator b) {
        return EnumSet.allOf(Part.class).stream()
                .filter(part -> !part.isSame(a, b))
                .toList();
    }

    /// The codes of one catalogue that another has, or has not.
    private static List<String> codes(Catalogue of, Catalogue other, boolean shared) {
        return of.indicators().stream()
                .map(Indicator::code)
                .filter(code -> other.indicator(code).isPresent() == shared)
                .toList();
    }
}
