package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.facility.Facilities;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Said;
import vn.p6monitor.schemas.report.SectionData;

class LedgerDocumentsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant RECEIVED = Instant.parse("2025-06-02T08:14:05Z");
    private static final Provenance BY_DOOR =
            new Provenance("csv", "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", "province-11", 3L);
    private static final Provenance BY_KAFKA = new Provenance("kafka", null, null, null);
    private static final RejectionDocument.About NOTHING =
            new RejectionDocument.About("report", null, null, null, null);

    private record Version(
            Report report, Bytes hash, @Nullable String province) implements vn.p6monitor.schemas.settlement.Said {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "11")
    void tellAReportAsItWasSaid(@Nullable String province) {
        var said = said(Said.data("connectivity", "technology", "MOBILE", "stable", false), province);
        var document = ReportDocument.of(said, RECEIVED, BY_DOOR);
        var read = JSON.readValue(JSON.writeValueAsString(document), ReportDocument.class);
        assertThat(read).isEqualTo(document);
        assertThat(read.said())
                .extracting("report", "hash", "province")
                .containsExactly(said.report(), said.hash(), province);
        assertThat(read.receivedAt()).isEqualTo(RECEIVED.toEpochMilli());
    }

    @Test
    void tellAWithdrawalWithoutData() {
        var report = said(Said.data("power"), null).report();
        var withdrawn = new Report(
                report.reportId(), 1, true, "F", "main", report.section(), report.month(), report.submittedAt(), null);
        var said = new Version(withdrawn, Bytes.wrap(ContentHash.of(withdrawn)), null);
        var json = JSON.writeValueAsString(ReportDocument.of(said, RECEIVED, BY_KAFKA));
        assertThat(JSON.readValue(json, ReportDocument.class).said().report()).isEqualTo(withdrawn);
    }

    @Test
    void knowAReportByWhatItSaysAndOnWhoseAuthority() {
        var door = ReportDocument.of(said(Said.data("power"), null), RECEIVED, BY_DOOR);
        var topic = ReportDocument.of(said(Said.data("power"), "11"), RECEIVED, BY_KAFKA);
        assertThat(door.id()).isEqualTo("11-TH-0042/" + door.hash());
        assertThat(topic.id()).isEqualTo("11-TH-0042/" + door.hash() + "/11");
    }

    @Test
    void tellARegistrationAsItWasSaid() {
        var school = Facilities.school(FacilityKind.PRIMARY);
        var document = RegistrationDocument.of(school, 3, 41, RECEIVED.toEpochMilli(), "province-11", null);
        var read = JSON.readValue(JSON.writeValueAsString(document), RegistrationDocument.class);
        assertThat(read).isEqualTo(document);
        assertThat(read.toFacility()).isEqualTo(school);
        assertThat(read.folded()).isEqualTo("truong tieu hoc na tong");
        assertThat(read.id()).isEqualTo("3-41");
    }

    @ParameterizedTest
    @CsvSource({", 5, , 6", "-1, 6, 0, 5", ", 6, -9223372036854775807, 5", "7, 5, 7, 6"})
    void orderRegistrationsByVersionThenByPlaceInTheTopic(
            @Nullable Long version, long offset, @Nullable Long greaterVersion, long laterOffset) {
        assertThat(RegistrationDocument.ORDER.compare(
                        registration(version, offset), registration(greaterVersion, laterOffset)))
                .isNegative();
    }

    @Test
    void tellWhatWasRefusedAsATextWhereItIsOne() {
        var sent = "{\"site\":\"Huổi Chanh\"".getBytes(StandardCharsets.UTF_8);
        var document = RejectionDocument.of(
                RejectionDocument.id(2, 17),
                new RejectionDocument.About("report", "11", "11-TH-0042", null, "p6.field-reports.11-2@17"),
                BY_KAFKA,
                List.of(RejectionDocument.Reason.parse("MALFORMED_JSON")),
                5,
                sent);
        assertThat(document.text()).isEqualTo("{\"site\":\"Huổi Chanh\"");
        assertThat(document.base64()).isNull();
        assertThat(document.size()).isEqualTo(sent.length);
        assertThat(JSON.readValue(JSON.writeValueAsString(document), RejectionDocument.class))
                .isEqualTo(document);
    }

    @Test
    void tellWhatWasRefusedInBase64WhereItIsNoText() {
        for (var sent : List.of(new byte[] {0, 1, 2}, new byte[] {(byte) 0xc3}, new byte[] {'a', (byte) 0xff, 'b'})) {
            var document = RejectionDocument.of("0-7", NOTHING, BY_KAFKA, List.of(), 5, sent);
            assertThat(document.text()).isNull();
            assertThat(document.base64()).isEqualTo(Base64.getEncoder().encodeToString(sent));
        }
    }

    @Test
    void tellTheBeginningOfWhatIsLong() {
        for (int before = 0; before < 4; before++) {
            var text = "x".repeat(before) + "🤖".repeat(2_000);
            var document =
                    RejectionDocument.of("0-7", NOTHING, BY_KAFKA, List.of(), 5, text.getBytes(StandardCharsets.UTF_8));
            var kept = Objects.requireNonNull(document.text());
            assertThat(text).startsWith(kept);
            assertThat(kept.getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(RejectionDocument.KEPT - 3, RejectionDocument.KEPT);
            assertThat(document.size()).isEqualTo(8_000 + before);
        }
        var bytes = new byte[10_000];
        assertThat(RejectionDocument.of("0-7", NOTHING, BY_KAFKA, List.of(), 5, bytes)
                        .base64())
                .isEqualTo(Base64.getEncoder().encodeToString(new byte[RejectionDocument.KEPT]));
    }

    @ParameterizedTest
    @CsvSource({"PART_EXCEEDS_WHOLE data.computersOutdated, PART_EXCEEDS_WHOLE, data.computersOutdated", "X, X, ''"})
    void tellReasonsByCodeAndPath(String header, String code, String path) {
        assertThat(RejectionDocument.Reason.parse(header)).isEqualTo(new RejectionDocument.Reason(code, path));
    }

    @Test
    void tellAnUpload() {
        var document = new UploadDocument("id", "ministry", null, "xlsx", "report", 1, 2, 3, 4, "COMPLETE", null);
        assertThat(JSON.readValue(JSON.writeValueAsString(document), UploadDocument.class))
                .isEqualTo(document);
    }

    @Test
    void lieInIndicesOfTheirFormat() {
        assertThat(LedgerIndex.REPORTS.index(1)).isEqualTo("p6-reports-1");
        for (var index : LedgerIndex.values()) {
            assertThat(LedgerIndex.formatOf(index.index(12))).hasValue(12);
            assertThat(LedgerIndex.formatOf(index.alias())).isEmpty();
            assertThat(Generation.ofIndex(index.index(12))).isEmpty();
            assertThat(LedgerDocumentsTest.class.getResource(index.description()))
                    .isNotNull();
        }
        for (var alias : Generation.ALIASES) {
            assertThat(LedgerIndex.formatOf(Generation.numbered(1).index(alias)))
                    .isEmpty();
        }
    }

    private static Version said(SectionData data, @Nullable String province) {
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
        return new Version(report, Bytes.wrap(ContentHash.of(report)), province);
    }

    private static RegistrationDocument registration(@Nullable Long version, long offset) {
        return new RegistrationDocument(
                "F", "F", "f", "PRIMARY", null, null, null, null, version, List.of(), 0, offset, 0, null, null);
    }
}
