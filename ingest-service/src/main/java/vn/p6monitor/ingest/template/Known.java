package vn.p6monitor.ingest.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// What is known before anything is filled in: the facilities that the sender may speak for, by their codes.
///
/// @param month which reports are to be for, null where the sender did not say
record Known(List<Facility> facilities, @Nullable Month month) {
    Known {
        facilities =
                facilities.stream().sorted(Comparator.comparing(Facility::code)).toList();
    }

    /// The rows that a template begins with, as texts by the codes of their columns.
    ///
    /// A state is asked of every unit, so there is a row for each. What happened cannot be known before.
    List<Map<String, String>> rows(Template template) {
        if (template.name().equals(Template.FACILITIES)) {
            return facilities.stream().flatMap(this::registered).toList();
        }
        var section = Sections.named(template.name()).orElseThrow();
        return section.sort() == Section.Sort.STATE
                ? facilities(template).stream()
                        .flatMap(facility -> asked(facility, section))
                        .toList()
                : List.of();
    }

    /// The facilities that are asked.
    List<Facility> facilities(Template template) {
        var section = Sections.named(template.name());
        return facilities.stream()
                .filter(facility -> section.isEmpty() || section.get().kinds().contains(facility.kind()))
                .filter(facility -> month == null || facility.opening().includes(month))
                .toList();
    }

    private Stream<Map<String, String>> asked(Facility facility, Section section) {
        if (section.unit() == Section.Unit.FACILITY) {
            return Stream.of(Map.of("facility", facility.code(), "(name)", facility.name(), "period", text(month)));
        }
        return facility.sites().stream()
                .filter(site -> month == null || facility.openingOf(site).includes(month))
                .map(site -> Map.of(
                        "facility",
                        facility.code(),
                        "(name)",
                        site.name() == null ? facility.name() : facility.name() + " – " + site.name(),
                        "site",
                        site.code(),
                        "period",
                        text(month)));
    }

    private Stream<Map<String, String>> registered(Facility facility) {
        return facility.sites().stream().map(site -> registered(facility, site));
    }

    private static Map<String, String> registered(Facility facility, Site site) {
        return Map.ofEntries(
                Map.entry("facility", facility.code()),
                Map.entry("name", facility.name()),
                Map.entry("kind", word("kind", facility.kind().name())),
                Map.entry("commune2021", text(facility.commune2021())),
                Map.entry("commune2025", text(facility.commune2025())),
                Map.entry("openedOn", text(facility.opening().openedOn())),
                Map.entry("closedOn", text(facility.opening().closedOn())),
                Map.entry("site", site.code()),
                Map.entry("type", word("type", site.type().name())),
                Map.entry("siteName", text(site.name())),
                Map.entry("latitude", text(site.latitude())),
                Map.entry("longitude", text(site.longitude())),
                Map.entry("siteOpenedOn", text(site.opening().openedOn())),
                Map.entry("siteClosedOn", text(site.opening().closedOn())));
    }

    private static String word(String column, String code) {
        var word = Questionnaire.ofFacility(column).answers().get(code);
        return word == null ? code : word.vi();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
