package vn.p6monitor.schemas.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

/// What is to be followed up of one facility's reports.
///
/// A facility has one such document, but while it moves from one task to another: the one that it has left is empty.
///
/// @param part the task that wrote it
/// @param areas all that the facility lies in, groups and the nation among them, by set and code
/// @param rules of which there is a flag at least, each once
public record FlagsDocument(
        String facility, int part, String kind, List<String> areas, List<String> rules, List<Entry> flags) {
    /// One flag.
    public record Entry(
            String rule,
            String section,
            String site,
            String month,
            String reportId,
            @Nullable String field,
            @Nullable Long value,
            @Nullable Long reference) {
        static Entry of(Flag flag) {
            return new Entry(
                    flag.rule().name(),
                    flag.section().name(),
                    flag.site(),
                    flag.month().toString(),
                    flag.reportId().toString(),
                    flag.field(),
                    flag.value(),
                    flag.reference());
        }

        public Flag flag() {
            return new Flag(
                    FlagRule.parse(rule).orElseThrow(),
                    Sections.named(section).orElseThrow(),
                    site,
                    Month.parse(month).orElseThrow(),
                    UUID.fromString(reportId),
                    field,
                    value,
                    reference);
        }
    }

    public FlagsDocument {
        areas = List.copyOf(areas);
        rules = List.copyOf(rules);
        flags = List.copyOf(flags);
    }

    /// @param flags in their order
    public static FlagsDocument of(String facility, int part, String kind, List<String> areas, List<Flag> flags) {
        return new FlagsDocument(
                facility,
                part,
                kind,
                areas,
                flags.stream()
                        .map(flag -> flag.rule().name())
                        .distinct()
                        .sorted()
                        .toList(),
                flags.stream().map(Entry::of).toList());
    }

    /// The document's id.
    public static String id(String facility, int part) {
        return facility + '/' + part;
    }

    /// How an area is written in `areas`.
    public static String area(BoundarySet set, String code) {
        return AreaCodec.key(set, code);
    }
}
