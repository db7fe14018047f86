package vn.p6monitor.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.ingest.report.Readings.read;
import static vn.p6monitor.ingest.report.Readings.section;
import static vn.p6monitor.ingest.report.Readings.with;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

class ReportReaderTest {
    @Test
    void readsAReportWithEverythingInIt() {
        assertThat(read("""
                {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","revision":3,"withdrawn":false,
                 "facility":"11-TH-0042","site":"d1","section":"connectivity","period":"2025-05",
                 "submittedAt":"2025-06-02T15:14:03.1239+07:00",
                 "data":{"technology":"MOBILE","alsoHas":["SATELLITE","NONE"],"stable":false}}"""))
                .isEqualTo(new Report(
                        UUID.fromString("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10"),
                        3,
                        false,
                        "11-TH-0042",
                        "d1",
                        section("connectivity"),
                        Month.of(2025, 5),
                        Instant.parse("2025-06-02T08:14:03.123Z"),
                        new SectionData.Builder(section("connectivity"))
                                .put(0, 2)
                                .put(1, 0b1001)
                                .put(2, 0)
                                .build()));
    }

    @Test
    void takesTheDefaultsForWhatIsLeftOutOrNull() {
        var report = read("""
                {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"f","section":"staff","period":"2025-05",
                 "site":null,"revision":null,"withdrawn":null,
                 "submittedAt":"2025-06-02T08:14:03Z","data":{"staff":12,"itTrained":null}}""");
        assertThat(report.revision()).isZero();
        assertThat(report.withdrawn()).isFalse();
        assertThat(report.site()).isEqualTo("main");
        assertThat(report.data())
                .isEqualTo(new SectionData.Builder(section("staff")).put(0, 12).build());
    }

    @Test
    void letsAWithdrawnReportGoWithoutData() {
        var report = read("""
                {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"f","section":"staff","period":"2025-05",
                 "withdrawn":true,"revision":1,"submittedAt":"2025-06-02T08:14:03Z"}""");
        assertThat(report.withdrawn()).isTrue();
        assertThat(report.data()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "20.0, 20", "2e1, 20", "200E-1, 20", "17.25, 17.25", "1e-7, 0.0000001", "1000000, 1000000"})
    void readsANumberHoweverItIsWritten(String written, double number) {
        var data = read(with("\"section\"", "\"speed-test\"", "{\"downloadMbps\":" + written + "}", "2025-05", null))
                .data();
        assertThat(data)
                .isEqualTo(new SectionData.Builder(section("speed-test"))
                        .putNumber(0, number)
                        .build());
    }

    /// Every section as its schema describes it, with every field that it has, is read as it was meant.
    @ParameterizedTest
    @MethodSource("sections")
    void readsEveryFieldOfEverySection(Section section) {
        var data = new StringBuilder();
        var expected = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (!data.isEmpty()) data.append(',');
            data.append('"').append(field.name()).append("\":");
            switch (field.type()) {
                case INTEGER -> {
                    data.append(Math.max(1, field.limits().min()));
                    expected.put(field.index(), Math.max(1, field.limits().min()));
                }
                case YES_NO -> {
                    data.append(true);
                    expected.put(field.index(), 1);
                }
                case CHOICE -> {
                    data.append('"').append(field.symbols().getLast()).append('"');
                    expected.put(field.index(), field.symbols().size() - 1);
                }
                case CHOICES -> {
                    data.append("[\"").append(field.symbols().getLast()).append("\"]");
                    expected.put(field.index(), 1L << (field.symbols().size() - 1));
                }
                case NUMBER -> {
                    data.append(17.5);
                    expected.putNumber(field.index(), 17.5);
                }
                case TEXT -> {
                    data.append("\"Robot ảo\"");
                    expected.putText(field.index(), "Robot ảo");
                }
            }
        }
        assertThat(read(with("\"section\"", '"' + section.name() + '"', "{" + data + "}", "2025-05", null))
                        .data())
                .isEqualTo(expected.build());
    }

    static List<Section> sections() {
        return Sections.all();
    }
}
