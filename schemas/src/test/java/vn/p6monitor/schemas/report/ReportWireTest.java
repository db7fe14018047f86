package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;

class ReportWireTest {
    private static final String SUBJECT = "p6.field-reports-value";

    /// What a registry knows that has one schema.
    private record OneSchema(Schema schema) implements SchemaRegistry {
        @Override
        public int register(String subject, Schema written) {
            return 7;
        }

        @Override
        public Optional<Schema> find(int id) {
            return id == 7 ? Optional.of(schema) : Optional.empty();
        }
    }

    private static final SchemaRegistry OURS = new OneSchema(AvroSchemas.FIELD_REPORT);
    private static final AvroWire AVRO = new AvroWire(OURS, AvroSchemas.FIELD_REPORT);

    private static byte[] write(Report report) {
        return AVRO.encode(SUBJECT, ReportCodec.encode(report));
    }

    private static Verdict<Report> byResolution(byte[] bytes) {
        return AVRO.decode(bytes).then(ReportCodec::decode);
    }

    @Test
    void readsWhatWasWritten() {
        var random = Seed.generator(getClass());
        for (int i = 0; i < 2_000; i++) {
            var report = Reports.random(random);
            var bytes = write(report);
            assertThat(new ReportWire(OURS).decode(bytes)).isEqualTo(Verdict.accepted(report));
            assertThat(AVRO.laidOutAsOurs(bytes).flatMap(StraightReader::read)).contains(report);
        }
    }

    @Test
    void writesStraightWhatAvroWrites() {
        var random = Seed.generator(getClass());
        for (int i = 0; i < 2_000; i++) {
            var report = Reports.random(random);
            var straight = ReportCodec.straight(report);
            assertThat(AVRO.encode(SUBJECT, straight)).isEqualTo(write(report));
            assertThat(ReportCodec.decode(straight)).isEqualTo(Verdict.accepted(report));
        }
    }

    @Test
    void writesNoReportWithoutAValueThatItNeeds() {
        var section = Sections.named("award").orElseThrow();
        var report = Reports.random(Seed.generator(getClass()));
        var empty = new Report(
                report.reportId(),
                0,
                false,
                report.facility(),
                "main",
                section,
                report.month(),
                report.submittedAt(),
                new SectionData.Builder(section).build());
        assertThatThrownBy(() -> AVRO.encode(SUBJECT, ReportCodec.straight(empty)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("award.level");
    }

    @Test
    void refusesUnreadWhatIsLongerThanAnyReport() {
        var wire = new ReportWire(OURS);
        assertThat(wire.decode(new byte[ReportWire.LONGEST + 1]))
                .isEqualTo(Verdict.refused(Problem.of(ProblemCode.RECORD_TOO_LONG, "", "65536")));
        assertThat(wire.decode(new byte[ReportWire.LONGEST])).isEqualTo(byResolution(new byte[ReportWire.LONGEST]));
    }

    @Test
    void saysOfDamagedBytesWhatAvroSays() {
        var random = Seed.generator(getClass());
        var wire = new ReportWire(OURS);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var bytes = write(Reports.random(random));
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var verdict = wire.decode(bytes);
            assertThat(verdict).isEqualTo(byResolution(bytes));
            if (verdict instanceof Verdict.Accepted<Report>) read++;
        }
        assertThat(read).as("some damage only says something else").isPositive();
    }

    @Test
    void saysOfBytesCutOffOrTooManyWhatAvroSays() {
        var random = Seed.generator(getClass());
        var wire = new ReportWire(OURS);
        for (int i = 0; i < 200; i++) {
            var bytes = write(Reports.random(random));
            for (int length = 0; length < bytes.length; length++) {
                var cut = Arrays.copyOf(bytes, length);
                assertThat(wire.decode(cut)).isEqualTo(byResolution(cut)).isInstanceOf(Verdict.Refused.class);
            }
            var more = Arrays.copyOf(bytes, bytes.length + 1);
            assertThat(wire.decode(more)).isEqualTo(byResolution(more)).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void readsStraightWhatAnotherSchemaLaysOutTheSameWay() {
        // As someone may register it who does not care for our notes.
        var bare = new Schema.Parser().parse(AvroSchemas.FIELD_REPORT.toString().replace("partOf", "note"));
        assertThat(bare).isNotEqualTo(AvroSchemas.FIELD_REPORT);
        var report = Reports.random(Seed.generator(getClass()));
        var theirs = new AvroWire(new OneSchema(bare), AvroSchemas.FIELD_REPORT);
        assertThat(theirs.laidOutAsOurs(write(report))).isPresent();
    }

    @Test
    void resolvesWhatIsLaidOutInAnotherWay() {
        var shorter = new Schema.Parser().parse("""
                {"type": "record", "name": "FieldReport", "namespace": "vn.p6monitor", "fields": [
                  {"name": "facility", "type": "string"},
                  {"name": "reportId", "type": "string"},
                  {"name": "withdrawn", "type": "boolean"},
                  {"name": "section", "type": "string"},
                  {"name": "period", "type": "string"},
                  {"name": "submittedAt", "type": "long"}]}
                """);
        var record = new GenericData.Record(shorter);
        record.put("facility", "11-TH-0042");
        record.put("reportId", Reports.ID.toString());
        record.put("withdrawn", true);
        record.put("section", "training");
        record.put("period", "2025-05");
        record.put("submittedAt", 1_748_000_000_000L);
        var registry = new OneSchema(shorter);
        var bytes = new AvroWire(registry, shorter).encode(SUBJECT, record);
        assertThat(new AvroWire(registry, AvroSchemas.FIELD_REPORT).laidOutAsOurs(bytes))
                .isEmpty();
        assertThat(new ReportWire(registry).decode(bytes))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted ->
                                assertThat(((Report) accepted.value()).site()).isEqualTo("main"));
    }

    @Test
    void knowsNoSchemaThatTheRegistryDoesNotHave() {
        var bytes = write(Reports.random(Seed.generator(getClass())));
        bytes[4] = 8;
        assertThat(new ReportWire(OURS).decode(bytes))
                .isEqualTo(byResolution(bytes))
                .isInstanceOf(Verdict.Refused.class);
    }
}
