package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.schemas.facility.FacilityKind;

class SectionsTest {
    private static final long MOST = 1_000_000;
    private static final Field.Limits COUNT = Field.Limits.of(0, MOST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connectivity | site | STATE | technology* NONE·FIXED_BROADBAND·MOBILE·SATELLITE; alsoHas "
                        + "[NONE·FIXED_BROADBAND·MOBILE·SATELLITE]; stable bool",
                "power | site | STATE | source* NONE·GRID·HYDRO·SOLAR·GENERATOR; hoursPerDay number 0–24",
                "equipment | facility | STATE | computers*; computersOutdated ≤ computers; "
                        + "computersRequired; learningComputers ≤ computers; learningComputersUsable ≤ "
                        + "learningComputers; projectors; interactiveBoards; robotKits",
                "rooms | facility | STATE | smartClassrooms; computerRooms; stemRooms",
                "staff | facility | STATE | staff*; itTrained ≤ staff; itTeachers ≤ staff; "
                        + "itTeacherIsNetworkAdmin bool; itDutyStaff ≤ staff; itDutyStaffTemporary ≤ itDutyStaff; "
                        + "itDutyStaffCyberTrained ≤ itDutyStaff",
                "enrolment | facility | STATE | classes*; learners*; female ≤ learners; ethnicMinority ≤ " + "learners",
                "platforms | facility | STATE | managementSoftware bool; electronicRecords bool; "
                        + "onlineLearning bool; reportCardsDue; digitalReportCards ≤ reportCardsDue; "
                        + "digitalTransformationLevel 1–3",
                "library | facility | STATE | digitalLibrary* bool; steamHub bool; digitalTitles",
                "clubs | facility | STATE | stemClubs*; members; membersFemale ≤ members; "
                        + "membersEthnicMinority ≤ members",
                "households | facility, COMMUNE_OFFICE only | STATE | poorHouseholds*; deprivedTelecom ≤ "
                        + "poorHouseholds; deprivedInformationMeans ≤ poorHouseholds; loudspeakerWorking bool; "
                        + "especiallyDisadvantaged bool",
                "digital-skills-class | facility | ACTIVITY | topics* [1–5 of "
                        + "PUBLIC_SERVICES·HEALTH·EDUCATION·CULTIVATION·PRODUCT_PROMOTION]; sessions* ≥ 1; "
                        + "attendances*; female ≤ attendances; ethnicMinority ≤ attendances; poorHousehold ≤ "
                        + "attendances; aged60 ≤ attendances",
                "training | facility | ACTIVITY | subject* DIGITAL_SKILLS·STEM_ROBOTICS·CYBERSECURITY; "
                        + "participants*; female ≤ participants",
                "digital-lessons | site | ACTIVITY | lessons* ≥ 1; onlineLessons ≤ lessons; "
                        + "sharedResources* bool; learners",
                "virtual-robotics | facility | ACTIVITY | platform* text ≤ 64; classes* ≥ 1; participants",
                "award | facility | ACTIVITY | level* PROVINCIAL·NATIONAL·INTERNATIONAL; field* "
                        + "STEM_ROBOTICS·OTHER; count* ≥ 1",
                "works | facility | ACTIVITY | room* CLASSROOM·LIBRARY·BOARDING·SEMI_BOARDING·OTHER; work* "
                        + "NEW·RENOVATED·UPGRADED; count* ≥ 1",
                "outage | site | ACTIVITY | days* 1–31",
                "speed-test | site | ACTIVITY | downloadMbps* number > 0; uploadMbps number; latencyMs " + "number",
                "sector-sync | facility | ACTIVITY | succeeded* bool"
            })
    void areThoseOfTheContract(String name, String unit, Section.Sort sort, String fields) {
        var section = Reports.section(name);
        assertThat(unit(section)).isEqualTo(unit);
        assertThat(section.sort()).isEqualTo(sort);
        assertThat(section.fields().stream().map(SectionsTest::inWords)).containsExactly(fields.split("; ", -1));
        assertThat(section.freshMonths()).isEqualTo(12);
    }

    private static String unit(Section section) {
        var unit = section.unit().name().toLowerCase(Locale.ROOT);
        if (section.kinds().size() == FacilityKind.values().length) return unit;
        var kinds = section.kinds().stream().map(Enum::name).collect(Collectors.joining(", "));
        return unit + ", " + kinds + " only";
    }

    @Test
    void standInTheOrderOfTheSchemaWhichNumbersThem() {
        // The numbers are kept with every report: what is new comes last.
        assertThat(Sections.all())
                .extracting(Section::name)
                .containsExactly(
                        "connectivity",
                        "equipment",
                        "staff",
                        "enrolment",
                        "power",
                        "rooms",
                        "platforms",
                        "library",
                        "clubs",
                        "households",
                        "digital-skills-class",
                        "training",
                        "digital-lessons",
                        "virtual-robotics",
                        "award",
                        "works",
                        "outage",
                        "speed-test",
                        "sector-sync");
        assertThat(Sections.all().stream().map(Section::position))
                .containsExactlyElementsOf(IntStream.range(0, 19).boxed().toList());
    }

    @Test
    void areFoundByTheirNames() {
        assertThat(Sections.all()).allSatisfy(section -> {
            assertThat(Sections.named(section.name())).containsSame(section);
            assertThat(section).hasToString(section.name());
        });
        assertThat(Sections.named("Connectivity")).isEmpty();
        assertThat(Sections.named("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void haveFieldsThatFitTheWordsTheyAreHeldIn(Section section) {
        assertThat(section.fields()).hasSizeBetween(1, Long.SIZE);
        assertThat(section.fields().stream().map(Field::index))
                .containsExactlyElementsOf(
                        IntStream.range(0, section.fields().size()).boxed().toList());
        assertThat(section.fields()).allSatisfy(field -> {
            assertThat(field.symbols()).hasSizeLessThanOrEqualTo(Long.SIZE).doesNotHaveDuplicates();
            assertThat(section.field(field.name())).contains(field);
        });
        assertThat(section.field("nosuch")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void namePartsOfWholesThatAreCountsOfTheSameSection(Section section) {
        assertThat(section.fields()).filteredOn(field -> field.partOf() != null).allSatisfy(part -> {
            assertThat(part.type()).isEqualTo(Field.Type.INTEGER);
            var whole = section.field(String.valueOf(part.partOf())).orElseThrow();
            assertThat(whole.type()).isEqualTo(Field.Type.INTEGER);
            assertThat(whole.index()).isNotEqualTo(part.index());
        });
    }

    /// A field as the contract's table writes it, each on its own; where it says nothing, numbers go to one million.
    private static String inWords(Field field) {
        var name = field.name() + (field.required() ? "*" : "");
        return switch (field.type()) {
            case INTEGER -> name + limits(field);
            case NUMBER -> name + " number" + limits(field);
            case YES_NO -> name + " bool";
            case CHOICE -> name + " " + String.join("·", field.symbols());
            case CHOICES -> name + " [" + entries(field) + String.join("·", field.symbols()) + "]";
            case TEXT -> name + " text ≤ " + field.limits().max();
        };
    }

    private static String limits(Field field) {
        var limits = field.limits();
        if (field.partOf() != null) return limits.equals(COUNT) ? " ≤ " + field.partOf() : "a part with limits";
        if (limits.exclusive()) return " > " + limits.min() + upTo(limits.max(), "");
        if (limits.max() != MOST) return " " + limits.min() + "–" + limits.max();
        return limits.min() == 0 ? "" : " ≥ " + limits.min();
    }

    private static String upTo(long max, String unlimited) {
        return max == MOST ? unlimited : " ≤ " + max;
    }

    private static String entries(Field field) {
        long least = field.limits().min();
        return least == 0 ? "" : least + "–" + field.symbols().size() + " of ";
    }
}
