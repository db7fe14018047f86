package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.facility.FacilityKind;

class CatalogueTest {
    private static final Catalogue STANDARD = Catalogue.standard();

    private static final String ONE = """
            version: "7"
            indicators:
              - code: XX01
                name: {vi: "Tên", en: "Name"}
                definition: {vi: "Nghĩa", en: "Meaning"}
                counts: site
                unit: {vi: "%", en: percent}
                percent: false
                numerator: {fold: STATE, value: 'connectivity.stable'}
                direction: higher
            """;

    @Test
    void hasTheIndicatorsOfThisReleaseInTheirOrder() {
        assertThat(STANDARD.version()).isEqualTo("1");
        assertThat(STANDARD.indicators())
                .extracting(Indicator::code)
                .containsExactly(
                        "CN01", "CN02", "CN03", "CN04", "CN05", "CN06", "CN07", "PW01", "PW02", "DV01", "DV02", "DV03",
                        "DV04", "DV05", "DV06", "RM01", "RM02", "RM03", "HR01", "HR02", "HR03", "HR04", "HR05", "PL01",
                        "PL02", "PL03", "PL04", "PL05", "PL06", "PL07", "LR01", "ST01", "ST02", "ST03", "ST04", "ST05",
                        "ST06", "CL01", "CL02", "CL03", "CL04", "CL05", "HH01", "HH02", "HH03");
    }

    @Test
    void findsAnIndicatorByItsCode() {
        assertThat(STANDARD.indicator("HR01").orElseThrow())
                .isSameAs(STANDARD.indicators().get(18));
        assertThat(STANDARD.indicator("hr01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN01 | site           | %                           | higher  | 100 |                       | false",
                "CN02 | site           | %                           | higher  |     |                       | false",
                "CN03 | site           | %                           | lower   |     |                       | false",
                "CN04 | site           | %                           | lower   | 0   |                       | false",
                "CN05 | site           | điểm trường                 | neutral |     |                       | false",
                "CN06 | site           | %                           | higher  |     |                       | false",
                "CN07 | site           | ngày/điểm trường            | lower   |     |                       | false",
                "PW01 | site           | %                           | higher  | 100 |                       | false",
                "PW02 | site           | %                           | neutral |     |                       | false",
                "DV01 | facility       | máy tính                    | higher  |     |                       | false",
                "DV02 | facility       | %                           | lower   |     |                       | false",
                "DV03 | facility       | máy tính                    | lower   | 0   |                       | false",
                "DV04 | facility       | học sinh/máy tính           | lower   |     | numerator             | false",
                "DV05 | facility       | %                           | higher  |     |                       | false",
                "DV06 | facility       | %                           | higher  |     |                       | false",
                "RM01 | facility       | %                           | higher  |     |                       | false",
                "RM02 | facility       | %                           | higher  | 100 |                       | false",
                "RM03 | facility       | hạng mục                    | higher  |     |                       | false",
                "HR01 | facility       | %                           | higher  |     | numerator,denominator | true",
                "HR02 | facility       | %                           | lower   |     |                       | true",
                "HR03 | facility       | %                           | lower   |     |                       | true",
                "HR04 | facility       | lượt/100 cán bộ, giáo viên  | higher  |     | numerator,denominator | true",
                "HR05 | facility       | %                           | higher  |     | numerator,denominator | true",
                "PL01 | facility       | %                           | higher  | 100 |                       | false",
                "PL02 | facility       | %                           | higher  | 100 |                       | false",
                "PL03 | facility       | %                           | higher  |     | numerator,denominator | false",
                "PL04 | facility       | %                           | higher  |     |                       | false",
                "PL05 | satellite-site | %                           | higher  |     |                       | false",
                "PL06 | facility       | %                           | higher  | 100 |                       | false",
                "PL07 | facility       | %                           | higher  |     |                       | false",
                "LR01 | facility       | %                           | higher  |     |                       | false",
                "ST01 | facility       | cơ sở                       | higher  |     |                       | false",
                "ST02 | facility       | %                           | higher  | 100 |                       | false",
                "ST03 | facility       | cơ sở                       | higher  |     |                       | false",
                "ST04 | facility       | câu lạc bộ                  | higher  |     |                       | false",
                "ST05 | facility       | %                           | higher  |     | numerator,denominator | false",
                "ST06 | facility       | giải thưởng                 | higher  |     |                       | false",
                "CL01 | facility       | %                           | higher  |     |                       | false",
                "CL02 | facility       | buổi                        | higher  |     |                       | false",
                "CL03 | facility       | lượt người                  | higher  |     | numerator             | false",
                "CL04 | facility       | chủ đề/trung tâm            | higher  | 5   |                       | false",
                "CL05 | commune        | %                           | higher  |     |                       | false",
                "HH01 | facility       | %                           | lower   |     | numerator,denominator | false",
                "HH02 | facility       | %                           | lower   |     | numerator,denominator | false",
                "HH03 | facility       | %                           | higher  | 100 |                       | false"
            })
    void saysOfEachIndicatorWhatItCountsAndWhereItShouldGo(
            String code,
            String counts,
            String unit,
            String direction,
            @Nullable Double target,
            @Nullable String people,
            boolean staff) {
        var indicator = STANDARD.indicator(code).orElseThrow();
        assertThat(indicator.counts().code()).isEqualTo(counts);
        assertThat(indicator.unit().vi()).isEqualTo(unit);
        assertThat(indicator.percent()).isEqualTo(unit.equals("%") || unit.startsWith("lượt/100"));
        assertThat(indicator.direction().code()).isEqualTo(direction);
        assertThat(indicator.target() == null ? null : indicator.target().value())
                .isEqualTo(target);
        assertThat(String.join(",", indicator.people().stream().map(Side::code).toList()))
                .isEqualTo(people == null ? "" : people);
        assertThat(indicator.staff()).isEqualTo(staff);
    }

    @ParameterizedTest
    @CsvSource({
        "RM02, 6, PRIMARY",
        "PL06, 8, PRESCHOOL",
        "PL07, 7, PRIMARY",
        "ST02, 2, UPPER_SECONDARY",
        "CL01, 1, COMMUNITY_LEARNING_CENTRE",
        "CL04, 1, COMMUNITY_LEARNING_CENTRE",
        "HH01, 1, COMMUNE_OFFICE",
        "HH02, 1, COMMUNE_OFFICE",
        "HH03, 1, COMMUNE_OFFICE"
    })
    void isComputedOfTheKindsItNames(String code, int kinds, FacilityKind first) {
        var indicator = STANDARD.indicator(code).orElseThrow();
        assertThat(indicator.kinds()).hasSize(kinds).startsWith(first);
    }

    /// The numerator, and the denominator where there is one: fold, activity, value, condition, what is required.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "CN01; STATE connectivity.technology != \"NONE\"; STATE known(connectivity.technology)",
                "CN02; STATE connectivity.technology == \"FIXED_BROADBAND\"; STATE known(connectivity.technology)",
                "CN03; STATE connectivity.technology == \"MOBILE\"; STATE known(connectivity.technology)",
                "CN04; STATE connectivity.technology == \"NONE\"; STATE known(connectivity.technology)",
                "CN05; STATE connectivity.technology == \"SATELLITE\" || \"SATELLITE\" in connectivity.alsoHas; ",
                "CN06; MEDIAN speed-test speedTest.downloadMbps >= 20.0; ANY speed-test",
                "CN07; SUM outage outage.days; STATE connectivity.technology != \"NONE\"",
                "PW01; STATE power.source != \"NONE\"; STATE known(power.source)",
                "PW02; STATE power.source == \"SOLAR\"; STATE power.source != \"NONE\"",
                "DV01; STATE equipment.computers; ",
                "DV02; STATE equipment.computersOutdated; STATE equipment.computers requires equipment.computersOutdated",
                "DV03; STATE max(0, equipment.computersRequired - equipment.computers); ",
                "DV04; STATE enrolment.learners requires equipment.learningComputersUsable; STATE equipment.learningComputersUsable requires enrolment.learners",
                "DV05; STATE equipment.projectors * 10 >= enrolment.classes where enrolment.classes > 0; STATE known(equipment.projectors) && enrolment.classes > 0",
                "DV06; STATE equipment.interactiveBoards >= 1; STATE known(equipment.interactiveBoards)",
                "RM01; STATE rooms.smartClassrooms >= 1; STATE known(rooms.smartClassrooms)",
                "RM02; STATE rooms.computerRooms >= 1; STATE known(rooms.computerRooms)",
                "RM03; SUM works works.count; ",
                "HR01; STATE staff.itTrained; STATE staff.staff requires staff.itTrained",
                "HR02; STATE staff.itTeachers == 0; STATE known(staff.itTeachers)",
                "HR03; STATE staff.itTeacherIsNetworkAdmin where staff.itTeachers >= 1; STATE staff.itTeachers >= 1 && known(staff.itTeacherIsNetworkAdmin)",
                "HR04; SUM training training.participants where training.subject == \"DIGITAL_SKILLS\"; STATE staff.staff",
                "HR05; STATE staff.itDutyStaffCyberTrained requires staff.itDutyStaff; STATE staff.itDutyStaff requires staff.itDutyStaffCyberTrained",
                "PL01; STATE platforms.managementSoftware; STATE known(platforms.managementSoftware)",
                "PL02; STATE platforms.electronicRecords; STATE known(platforms.electronicRecords)",
                "PL03; STATE platforms.digitalReportCards requires platforms.reportCardsDue; STATE platforms.reportCardsDue requires platforms.digitalReportCards",
                "PL04; STATE platforms.onlineLearning; STATE known(platforms.onlineLearning)",
                "PL05; ANY digital-lessons where digitalLessons.sharedResources; OPEN",
                "PL06; ANY sector-sync where sectorSync.succeeded; OPEN",
                "PL07; STATE platforms.digitalTransformationLevel >= 2; STATE known(platforms.digitalTransformationLevel)",
                "LR01; STATE library.digitalLibrary || (known(library.steamHub) && library.steamHub); STATE known(library.digitalLibrary)",
                "ST01; EVER training where training.subject == \"STEM_ROBOTICS\"; ",
                "ST02; STATE equipment.robotKits >= 1; STATE known(equipment.robotKits)",
                "ST03; ANY virtual-robotics; ",
                "ST04; STATE clubs.stemClubs; ",
                "ST05; STATE clubs.members where clubs.stemClubs >= 1 requires enrolment.learners; STATE enrolment.learners where clubs.stemClubs >= 1 requires clubs.members",
                "ST06; SUM award award.count where award.field == \"STEM_ROBOTICS\"; ",
                "CL01; ANY digital-skills-class; OPEN",
                "CL02; SUM digital-skills-class digitalSkillsClass.sessions; ",
                "CL03; SUM digital-skills-class digitalSkillsClass.attendances; ",
                "CL04; DISTINCT digital-skills-class digitalSkillsClass.topics; ANY digital-skills-class",
                "CL05; ANY digital-skills-class; OPEN",
                "HH01; STATE households.deprivedTelecom; STATE households.poorHouseholds requires households.deprivedTelecom",
                "HH02; STATE households.deprivedInformationMeans; STATE households.poorHouseholds requires households.deprivedInformationMeans",
                "HH03; STATE households.loudspeakerWorking where households.especiallyDisadvantaged; STATE households.especiallyDisadvantaged && known(households.loudspeakerWorking)"
            })
    void meansOfEachIndicatorWhatItShould(String code, String numerator, @Nullable String denominator) {
        var indicator = STANDARD.indicator(code).orElseThrow();
        assertThat(said(indicator.numerator())).isEqualTo(numerator);
        assertThat(indicator.denominator() == null ? null : said(indicator.denominator()))
                .isEqualTo(denominator);
    }

    private static String said(Term term) {
        return Stream.of(
                        term.fold().name(),
                        term.reports(),
                        term.value(),
                        term.where() == null ? null : "where " + term.where(),
                        term.requires().isEmpty() ? null : "requires " + String.join(" ", term.requires()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(STANDARD.indicators()).allSatisfy(indicator -> {
            var target = indicator.target();
            var texts = Stream.of(
                            indicator.name(),
                            indicator.definition(),
                            indicator.unit(),
                            target == null ? null : target.source())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(texts).allSatisfy(text -> {
                assertThat(text.vi()).isNotBlank();
                assertThat(text.en()).isNotBlank();
            });
            assertThat(indicator.name().vi()).isNotEqualTo(indicator.name().en());
        });
    }

    @Test
    void isComputedOfAllButCommuneOfficesWhereItNamesNoKinds() {
        var indicator = read(ONE).indicators().getFirst();
        assertThat(indicator.kinds())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(FacilityKind.COMMUNE_OFFICE)))
                .isUnmodifiable();
        assertThat(indicator.people()).isEmpty();
        assertThat(indicator.staff()).isFalse();
        assertThat(indicator.denominator()).isNull();
        assertThat(indicator.numerator().requires()).isEmpty();
    }

    @Test
    void listsKindsAndSidesInTheSameOrderAtEveryStart() {
        var indicator = read(ONE + "    denominator: {fold: OPEN}\n    kinds: [COLLEGE, PRESCHOOL, PRIMARY]\n"
                        + "    people: [denominator, numerator]\n")
                .indicators()
                .getFirst();
        assertThat(indicator.kinds())
                .containsExactly(FacilityKind.PRESCHOOL, FacilityKind.PRIMARY, FacilityKind.COLLEGE);
        assertThat(indicator.people()).containsExactly(Side.NUMERATOR, Side.DENOMINATOR);
        assertThat(new JsonMapper().writeValueAsString(indicator))
                .contains(
                        "\"kinds\":[\"PRESCHOOL\",\"PRIMARY\",\"COLLEGE\"]",
                        "\"people\":[\"numerator\",\"denominator\"]");
    }

    @Test
    void saysAllThatIsWrongWithATextThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(ONE + "    colour: red\n    people: [denominator]\n"))
                .withMessageStartingWith("this is no catalogue:\n")
                .withMessageContaining("\n11:5 XX01.colour: There is no key \"colour\" here.")
                .withMessageContaining("\n12:13 XX01.people: The indicator has no denominator");
    }

    @Test
    void refusesTwoIndicatorsOfOneCode() {
        var indicator = STANDARD.indicators().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue("1", List.of(indicator, indicator)))
                .withMessage("the catalogue has two indicators CN01");
    }

    @Test
    void takesAnOpenUnitForOneWithoutAnExpression() {
        var indicator =
                read(ONE + "    denominator: {fold: OPEN}\n").indicators().getFirst();
        assertThat(indicator.denominator()).isEqualTo(Term.OPEN);
    }

    private static Catalogue read(String yaml) {
        return Catalogue.of(yaml);
    }
}
