package vn.p6monitor.proof.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// What a world is mostly about, so that the few things said in it have to do with one another.
///
/// @param sections that are reported
/// @param kinds of most facilities
record Theme(List<Section> sections, List<FacilityKind> kinds) {
    /// Sections that an indicator puts together, or that one would compare.
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("connectivity", "outage", "speed-test"),
            List.of("speed-test"),
            List.of("outage"),
            List.of("power", "connectivity", "digital-lessons"),
            List.of("digital-lessons"),
            List.of("digital-lessons"),
            List.of("equipment", "enrolment"),
            List.of("staff", "training"),
            List.of("clubs", "enrolment"),
            List.of("platforms", "sector-sync"),
            List.of("rooms", "library", "works"),
            List.of("training", "virtual-robotics", "award"),
            List.of("digital-skills-class"),
            List.of("digital-skills-class"),
            List.of("digital-skills-class"),
            List.of("households"),
            List.of("digital-skills-class", "households"));

    Theme {
        sections = List.copyOf(sections);
        kinds = List.copyOf(kinds);
    }

    static Theme make(Chance chance) {
        var kinds = new ArrayList<FacilityKind>();
        for (int i = chance.between(1, 3); i > 0; i--) kinds.add(chance.of(FacilityKind.values()));
        if (chance.in100(20)) return new Theme(Sections.all(), kinds);
        var names = new ArrayList<String>();
        for (int i = chance.between(1, 2); i > 0; i--) names.addAll(chance.of(SUBJECTS));
        if (names.contains("households")) kinds.add(FacilityKind.COMMUNE_OFFICE);
        if (names.contains("digital-skills-class")) kinds.add(FacilityKind.COMMUNITY_LEARNING_CENTRE);
        if (names.contains("equipment")) kinds.add(FacilityKind.UPPER_SECONDARY);
        return new Theme(sections(names), kinds);
    }

    private static List<Section> sections(List<String> names) {
        return names.stream()
                .distinct()
                .flatMap(name -> Stream.of(Sections.named(name).orElseThrow()))
                .toList();
    }
}
