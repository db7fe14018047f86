package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.p6monitor.schemas.report.Reports.field;
import static vn.p6monitor.schemas.report.Said.data;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.FacilityKind;

class SectionDataTest {
    private static final int TECHNOLOGY = field("connectivity", "technology").index();
    private static final int ALSO_HAS = field("connectivity", "alsoHas").index();
    private static final int STABLE = field("connectivity", "stable").index();

    @Test
    void knowsWhatWasPutEvenWhereItIsZero() {
        var data = data("connectivity", "technology", 0);
        assertThat(data.isKnown(TECHNOLOGY)).isTrue();
        assertThat(data.value(TECHNOLOGY)).isZero();
        assertThat(data.isKnown(STABLE)).isFalse();
        assertThat(data.value(STABLE)).isZero();
    }

    @Test
    void takesAnAbsentListForAnEmptyOne() {
        var data = data("connectivity", "technology", 2);
        assertThat(data.isKnown(ALSO_HAS)).isTrue();
        assertThat(data.value(ALSO_HAS)).isZero();
        assertThat(data.known()).isEqualTo(0b011);
        assertThat(data).isEqualTo(data("connectivity", "technology", 2, "alsoHas", 0));
    }

    @Test
    void isEqualWhereTheSameIsKnownOfTheSameSection() {
        var data = data("equipment", "computers", 3, "projectors", 0);
        assertThat(data)
                .isEqualTo(data("equipment", "projectors", 0, "computers", 3))
                .hasSameHashCodeAs(data("equipment", "projectors", 0, "computers", 3))
                .isNotEqualTo(data("equipment", "computers", 3))
                .isNotEqualTo(data("equipment", "computers", 3, "projectors", 1))
                .isNotEqualTo(data("staff", "staff", 3));
        assertThat(new SectionData.Builder(Reports.section("equipment")).build())
                .isNotEqualTo(new SectionData.Builder(Reports.section("staff")).build());
    }

    @Test
    void isNotChangedByWhatIsPutLater() {
        var builder = new SectionData.Builder(Reports.section("equipment")).put(0, 3);
        var data = builder.build();
        builder.put(0, 4).put(1, 1);
        assertThat(data).isEqualTo(data("equipment", "computers", 3));
        assertThat(builder.build()).isEqualTo(data("equipment", "computers", 4, "computersOutdated", 1));
    }

    @Test
    void printsWhatIsKnown() {
        assertThat(data("equipment", "computers", 3, "projectors", 0))
                .hasToString("equipment{computers=3 projectors=0 }");
    }

    @Test
    void holdsNumbersWithTheirFractions() {
        var data = data("speed-test", "downloadMbps", 17.25, "latencyMs", 0);
        assertThat(data.number(0)).isEqualTo(17.25);
        assertThat(data.isKnown(1)).isFalse();
        assertThat(data.number(1)).isZero();
        assertThat(data.isKnown(2)).isTrue();
        assertThat(data)
                .isEqualTo(data("speed-test", "latencyMs", -0.0, "downloadMbps", 17.25))
                .isNotEqualTo(data("speed-test", "downloadMbps", 17.250000001, "latencyMs", 0))
                .hasToString("speed-test{downloadMbps=17.25 latencyMs=0 }");
        assertThat(data.value(2)).isZero();
    }

    @Test
    void holdsTextsBesideTheWords() {
        var data = data("virtual-robotics", "platform", "Robot ảo", "classes", 2);
        assertThat(data.text(0)).isEqualTo("Robot ảo");
        assertThat(data.value(0)).isZero();
        assertThat(data)
                .isEqualTo(data("virtual-robotics", "classes", 2, "platform", "Robot ảo"))
                .hasSameHashCodeAs(data("virtual-robotics", "classes", 2, "platform", "Robot ảo"))
                .isNotEqualTo(data("virtual-robotics", "platform", "robot ảo", "classes", 2))
                .isNotEqualTo(data("virtual-robotics", "classes", 2))
                .hasToString("virtual-robotics{platform=Robot ảo classes=2 }");
        assertThat(data("virtual-robotics", "classes", 2).text(0)).isEmpty();
        assertThat(data("virtual-robotics", "platform", ""))
                .isNotEqualTo(new SectionData.Builder(Reports.section("virtual-robotics")).build());
        assertThat(data("equipment", "computers", 3).text(0)).isEmpty();
    }

    @Test
    void putsTextsAndWordsWhereTheyBelong() {
        var robotics = new SectionData.Builder(Reports.section("virtual-robotics"));
        assertThatIllegalArgumentException().isThrownBy(() -> robotics.put(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> robotics.putText(1, "1"));
        var said = robotics.putText(0, "a").build();
        robotics.putText(0, "b");
        assertThat(said.text(0)).isEqualTo("a");
    }

    @Test
    void doesNotTakeAnAbsentListThatIsRequiredForAnEmptyOne() {
        var nothing = new SectionData.Builder(Reports.section("digital-skills-class")).build();
        assertThat(nothing.known()).isZero();
        assertThat(nothing).isNotEqualTo(data("digital-skills-class", "topics", 0));
    }

    @Test
    void holdsAsManyFieldsAsAWordHasBits() {
        var section = wide(0);
        for (int field = 0; field < Long.SIZE; field++) {
            var data = new SectionData.Builder(section).put(field, -field).build();
            assertThat(data.known()).isEqualTo(1L << field);
            assertThat(data.isKnown(field)).isTrue();
            assertThat(data.value(field)).isEqualTo(-field);
        }
    }

    @Test
    void isNotThatOfAnotherSectionOfTheSameForm() {
        var data = new SectionData.Builder(wide(0)).put(0, 1).build();
        assertThat(data).isEqualTo(new SectionData.Builder(wide(0)).put(0, 1).build());
        assertThat(data).isNotEqualTo(new SectionData.Builder(wide(1)).put(0, 1).build());
    }

    private static Section wide(int position) {
        var fields = IntStream.range(0, Long.SIZE)
                .mapToObj(i -> new Field("f" + i, i, Field.Type.INTEGER, false, List.of(), Field.Limits.of(0, 1), null))
                .toList();
        var kinds = Set.of(FacilityKind.PRIMARY);
        return new Section("wide" + position, position, Section.Sort.STATE, Section.Unit.SITE, kinds, 12, fields);
    }
}
