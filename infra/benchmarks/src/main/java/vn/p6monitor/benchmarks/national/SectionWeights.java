package vn.p6monitor.benchmarks.national;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.p6monitor.benchmarks.national.Chance.Weighed;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Which sections each kind of facility reports, the heavier the oftener.
final class SectionWeights {
    private static final List<Weighed<String>> OF_SCHOOLS = List.of(
            new Weighed<>("connectivity", 14),
            new Weighed<>("power", 8),
            new Weighed<>("equipment", 12),
            new Weighed<>("rooms", 6),
            new Weighed<>("staff", 8),
            new Weighed<>("enrolment", 10),
            new Weighed<>("platforms", 8),
            new Weighed<>("library", 4),
            new Weighed<>("clubs", 4),
            new Weighed<>("training", 4),
            new Weighed<>("digital-lessons", 7),
            new Weighed<>("virtual-robotics", 2),
            new Weighed<>("award", 2),
            new Weighed<>("works", 2),
            new Weighed<>("outage", 5),
            new Weighed<>("speed-test", 6),
            new Weighed<>("sector-sync", 6));

    private static final List<Weighed<String>> OF_CENTRES = List.of(
            new Weighed<>("digital-skills-class", 45),
            new Weighed<>("connectivity", 12),
            new Weighed<>("power", 6),
            new Weighed<>("equipment", 10),
            new Weighed<>("staff", 6),
            new Weighed<>("training", 5),
            new Weighed<>("digital-lessons", 4),
            new Weighed<>("outage", 6),
            new Weighed<>("speed-test", 6));

    private static final List<Weighed<String>> OF_OFFICES =
            List.of(new Weighed<>("households", 80), new Weighed<>("works", 10), new Weighed<>("connectivity", 10));

    private static final Map<FacilityKind, List<Weighed<Section>>> BY_KIND = new EnumMap<>(FacilityKind.class);

    static {
        for (var kind : FacilityKind.values()) {
            var weights = switch (kind) {
                case COMMUNITY_LEARNING_CENTRE -> OF_CENTRES;
                case COMMUNE_OFFICE -> OF_OFFICES;
                case PRESCHOOL,
                        PRIMARY,
                        LOWER_SECONDARY,
                        UPPER_SECONDARY,
                        PRIMARY_AND_LOWER_SECONDARY,
                        LOWER_AND_UPPER_SECONDARY,
                        CONTINUING_EDUCATION_CENTRE,
                        COLLEGE -> OF_SCHOOLS;
            };
            BY_KIND.put(kind, weights.stream().map(SectionWeights::section).toList());
        }
    }

    private SectionWeights() {}

    static List<Weighed<Section>> of(FacilityKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    private static Weighed<Section> section(Weighed<String> name) {
        return new Weighed<>(Sections.named(name.thing()).orElseThrow(), name.weight());
    }
}
