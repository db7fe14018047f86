package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// Whatever a section can say is kept as it was said.
class VersionDataTest {
    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void keepsEveryFieldOfASection(Section section) {
        var all = new SectionData.Builder(section);
        for (var field : section.fields()) {
            switch (field.type()) {
                case NUMBER -> all.putNumber(field.index(), 17.5);
                case TEXT -> all.putText(field.index(), "Robot ảo 🤖");
                case INTEGER, YES_NO, CHOICE, CHOICES -> all.put(field.index(), 1);
            }
        }
        assertKept(all.build());
        assertKept(new SectionData.Builder(section).build());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 20, 1e-300, 999_999.999_999, 1_000_000, Double.MAX_VALUE})
    void keepsNumbersExactly(double number) {
        var section = Sections.named("speed-test").orElseThrow();
        assertKept(new SectionData.Builder(section)
                .putNumber(0, 20)
                .putNumber(2, number)
                .build());
    }

    @Test
    void keepsAnEmptyTextApartFromNone() {
        var section = Sections.named("virtual-robotics").orElseThrow();
        assertKept(new SectionData.Builder(section).putText(0, "").put(1, 2).build());
        assertKept(new SectionData.Builder(section).put(1, 2).build());
    }

    private static void assertKept(SectionData data) {
        var report = new Report(
                new UUID(1, 2),
                0,
                false,
                "11-TH-0042",
                "main",
                data.section(),
                Month.of(2025, 5),
                Instant.parse("2025-06-02T08:14:03Z"),
                data);
        var version = Version.of(report, "11", Instant.parse("2025-06-02T08:15:00.123Z"));
        assertThat(Version.fromBytes(version.toBytes())).isEqualTo(version);
    }
}
