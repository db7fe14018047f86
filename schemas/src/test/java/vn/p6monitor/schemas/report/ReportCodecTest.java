package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.report.Said.data;

import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.problem.Verdicts;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.KnownSchemas;

class ReportCodecTest {
    private static final Instant RECEIVED = Instant.parse("2025-06-03T00:00:00Z");

    private final AvroWire wire = new AvroWire(new KnownSchemas(), AvroSchemas.FIELD_REPORT);

    @Test
    void readsWhatItWrites() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 2_000; round++) {
            var report = Reports.random(random);
            assertThat(afterItsWay(report)).isEqualTo(report);
            assertThat(Verdicts.accepted(ReportCodec.decode(ReportCodec.encode(report))))
                    .isEqualTo(report);
        }
    }

    @Test
    void writesTheFormOfTheContract() {
        var record =
                ReportCodec.encode(Reports.of(data("connectivity", "technology", 2, "alsoHas", 0b1010, "stable", 0)));
        assertThat(GenericData.get().validate(AvroSchemas.FIELD_REPORT, record)).isTrue();
        assertThat(record)
                .hasToString("{\"reportId\": \"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\", \"revision\": 0,"
                        + " \"withdrawn\": false, \"facility\": \"11-TH-0042\", \"site\": \"main\","
                        + " \"section\": \"connectivity\", \"period\": \"2025-05\","
                        + " \"submittedAt\": 1748852043000, \"data\": {\"technology\": \"MOBILE\","
                        + " \"alsoHas\": [\"FIXED_BROADBAND\", \"SATELLITE\"], \"stable\": false}}");
    }

    @Test
    void writesNumbersAndTexts() {
        var speed = ReportCodec.encode(Reports.of(data("speed-test", "downloadMbps", 20, "latencyMs", 0.5)));
        assertThat(GenericData.get().validate(AvroSchemas.FIELD_REPORT, speed)).isTrue();
        assertThat(speed.get("data")).hasToString("{\"downloadMbps\": 20.0, \"uploadMbps\": null, \"latencyMs\": 0.5}");
        var robotics = ReportCodec.encode(Reports.of(data("virtual-robotics", "platform", "Robot ảo", "classes", 2)));
        assertThat(GenericData.get().validate(AvroSchemas.FIELD_REPORT, robotics))
                .isTrue();
        assertThat(robotics.get("data"))
                .hasToString("{\"platform\": \"Robot ảo\", \"classes\": 2, \"participants\": null}");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var record = (GenericRecord) ReportCodec.encode(Reports.of(data("equipment", "computers", 3)))
                .get("data");
        assertThat(record.get("computers")).isEqualTo(3);
        assertThat(record.get("computersOutdated")).isNull();
    }

    @Test
    void takesAChoiceNamedTwiceForOne() {
        var record = ReportCodec.encode(Reports.of(data("connectivity", "technology", 0, "alsoHas", 0b100)));
        var data = (GenericRecord) record.get("data");
        var mobile = ((List<?>) data.get("alsoHas")).getFirst();
        data.put("alsoHas", List.of(mobile, mobile));
        assertThat(Verdicts.accepted(ReportCodec.decode(record)).data())
                .isEqualTo(data("connectivity", "technology", 0, "alsoHas", 0b100));
    }

    @Test
    void saysEveryPlaceWhereARecordIsNoReport() {
        var record = ReportCodec.encode(Reports.of(data("staff", "staff", 1)));
        record.put("reportId", "0197C1B2-7F0E-7C3A-9D7E-2B5F6A1C9E10");
        record.put("period", "2025-Q2");
        record.put("section", "power-supply");
        assertThat(Verdicts.refused(ReportCodec.decode(record)))
                .containsExactly(
                        Problem.of(ProblemCode.MALFORMED_UUID, "reportId"),
                        Problem.of(ProblemCode.MALFORMED_MONTH, "period"),
                        Problem.of(
                                ProblemCode.UNKNOWN_SECTION,
                                "section",
                                "power-supply",
                                "connectivity, equipment, staff, enrolment, power, rooms, platforms, library, clubs,"
                                        + " households, digital-skills-class, training, digital-lessons,"
                                        + " virtual-robotics, award, works, outage, speed-test, sector-sync"));
    }

    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void refusesTheDataOfAnotherSection(Section section) {
        var record = ReportCodec.encode(Reports.of(data("staff", "staff", 1)));
        record.put("section", section.name());
        if (section.equals(Reports.section("staff"))) {
            assertThat(Verdicts.accepted(ReportCodec.decode(record)).section()).isEqualTo(section);
        } else {
            assertThat(Verdicts.refused(ReportCodec.decode(record)))
                    .containsExactly(Problem.of(ProblemCode.MALFORMED_AVRO, "data"));
        }
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        var random = Seed.generator(getClass());
        int reports = 0;
        for (int round = 0; round < 20_000; round++) {
            var bytes = wire.encode("p6.field-reports-value", ReportCodec.encode(Reports.random(random)));
            bytes[random.nextInt(5, bytes.length)] = (byte) random.nextInt();
            bytes[random.nextInt(5, bytes.length)] ^= (byte) (1 << random.nextInt(8));
            if (wire.decode(bytes) instanceof Verdict.Accepted<GenericRecord>(var record)
                    && ReportCodec.decode(record) instanceof Verdict.Accepted<Report>(var report)) {
                Verdicts.told(ReportRules.check(report, RECEIVED));
                assertThat(afterItsWay(report)).isEqualTo(report);
                assertThat(ContentHash.of(report)).hasSize(32);
                reports++;
            }
        }
        assertThat(reports).as("bytes that still were a report").isPositive();
    }

    private Report afterItsWay(Report report) {
        var bytes = wire.encode("p6.field-reports-value", ReportCodec.encode(report));
        return Verdicts.accepted(ReportCodec.decode(Verdicts.accepted(wire.decode(bytes))));
    }
}
