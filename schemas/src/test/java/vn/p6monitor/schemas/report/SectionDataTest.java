package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.report.Reports.data;
import static vn.p6monitor.schemas.report.Reports.field;

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
                .mapToObj(i -> new Field("f" + i, i, Field.Type.INTEGER, false, List.of(), 0, 1, null))
                .toList();
        var kinds = Set.of(FacilityKind.PRIMARY);
        return new Section("wide" + position, position, Section.Sort.STATE, Section.Unit.SITE, kinds, 12, fields);
    }
}
