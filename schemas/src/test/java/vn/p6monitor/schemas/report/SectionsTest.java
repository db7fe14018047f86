package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.schemas.facility.FacilityKind;

class SectionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connectivity | SITE | technology* NONE·FIXED_BROADBAND·MOBILE·SATELLITE; alsoHas [technology];"
                        + " stable bool",
                "equipment | FACILITY | computers*; computersOutdated ≤ computers; computersRequired;"
                        + " learningComputers ≤ computers; learningComputersUsable ≤ learningComputers; projectors;"
                        + " interactiveBoards; robotKits",
                "staff | FACILITY | staff*; itTrained ≤ staff; itTeachers ≤ staff; itTeacherIsNetworkAdmin bool;"
                        + " itDutyStaff ≤ staff; itDutyStaffTemporary ≤ itDutyStaff;"
                        + " itDutyStaffCyberTrained ≤ itDutyStaff",
                "enrolment | FACILITY | classes*; learners*; female ≤ learners; ethnicMinority ≤ learners"
            })
    void areThoseOfTheContract(String name, Section.Unit unit, String fields) {
        var section = Reports.section(name);
        assertThat(section.unit()).isEqualTo(unit);
        assertThat(section.fields().stream().map(field -> inWords(section, field)))
                .containsExactly(fields.split("; ", -1));
        assertThat(section.sort()).isEqualTo(Section.Sort.STATE);
        assertThat(section.freshMonths()).isEqualTo(12);
        assertThat(section.kinds()).containsExactly(FacilityKind.values());
    }

    @Test
    void standInTheOrderOfTheSchemaWhichNumbersThem() {
        assertThat(Sections.all())
                .extracting(Section::name)
                .containsExactly("connectivity", "equipment", "staff", "enrolment");
        assertThat(Sections.all()).extracting(Section::position).containsExactly(0, 1, 2, 3);
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
    void countFromZeroToOneMillion(Section section) {
        assertThat(section.fields())
                .extracting(Field::min, Field::max)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(0L, 1_000_000L));
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

    /// A field as the contract's table writes it.
    private static String inWords(Section section, Field field) {
        var name = field.name() + (field.required() ? "*" : "");
        return switch (field.type()) {
            case INTEGER -> field.partOf() == null ? name : name + " ≤ " + field.partOf();
            case YES_NO -> name + " bool";
            case CHOICE -> name + " " + String.join("·", field.symbols());
            case CHOICES -> name + " [" + choiceWith(section, field.symbols()) + "]";
        };
    }

    private static String choiceWith(Section section, List<String> symbols) {
        return section.fields().stream()
                .filter(field ->
                        field.type() == Field.Type.CHOICE && field.symbols().equals(symbols))
                .map(Field::name)
                .collect(Collectors.joining());
    }
}
