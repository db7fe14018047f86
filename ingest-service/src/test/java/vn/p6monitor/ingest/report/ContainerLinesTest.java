package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.avro.ContainerLines;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportCodec;

class ContainerLinesTest {
    private static final List<String> REPORTS = List.of(
            report("connectivity", "\"technology\":\"MOBILE\",\"alsoHas\":[\"SATELLITE\"],\"stable\":false"),
            report("speed-test", "\"downloadMbps\":20.5,\"latencyMs\":30"),
            report("virtual-robotics", "\"platform\":\"Robot ảo\",\"classes\":2"),
            report("equipment", "\"computers\":30"),
            "{\"reportId\":\"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\",\"revision\":2,\"withdrawn\":true,\"facility\":\"f\","
                    + "\"section\":\"equipment\",\"period\":\"2025-05\",\"submittedAt\":\"2025-06-02T08:14:03.123Z\"}");

    @ParameterizedTest
    @ValueSource(strings = {"null", "deflate"})
    void saysOfARecordWhatAJsonLineWouldSay(String codec) {
        var lines = lines(file(CodecFactory.fromString(codec), records()));
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        for (int i = 0; i < REPORTS.size(); i++) {
            assertThat(ReportReader.read(lines.get(i).bytes(), Tables.UPLOADED).verdict())
                    .isEqualTo(Verdict.accepted(Readings.read(REPORTS.get(i))));
        }
    }

    @Test
    void readsAsManyRecordsAsThereAre() {
        var many =
                IntStream.range(0, 10_000).mapToObj(_ -> records().getFirst()).toList();
        assertThat(lines(file(CodecFactory.deflateCodec(6), many))).hasSize(10_000);
        assertThat(lines(file(CodecFactory.nullCodec(), List.of()))).isEmpty();
    }

    @Test
    void readsWhatAnEarlierSchemaWrote() {
        var older = new Schema.Parser()
                .parse(ReportCodec.SCHEMA
                        .toString()
                        .replace("{\"name\":\"stable\",\"type\":[\"null\",\"boolean\"],\"default\":null}", "")
                        .replace("\"default\":[]},]", "\"default\":[]}]"));
        var file = file(older, CodecFactory.nullCodec(), List.of());
        assertThat(lines(file)).isEmpty();
    }

    @Test
    void refusesASchemaWithAFieldThatWouldBeLost() {
        var newer = new Schema.Parser()
                .parse(
                        ReportCodec.SCHEMA
                                .toString()
                                .replace(
                                        "{\"name\":\"facility\",\"type\":\"string\"}",
                                        "{\"name\":\"facility\",\"type\":\"string\"},{\"name\":\"remark\",\"type\":\"string\"}"));
        assertRefused(file(newer, CodecFactory.nullCodec(), List.of()), Reason.OTHER_AVRO_SCHEMA);
        var other = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}");
        assertRefused(file(other, CodecFactory.nullCodec(), List.of()), Reason.OTHER_AVRO_SCHEMA);
    }

    @Test
    void refusesWhatIsNoContainerFile() {
        var whole = file(CodecFactory.nullCodec(), records());
        assertRefused(new byte[0], Reason.MALFORMED_AVRO_FILE);
        assertRefused("{}".getBytes(UTF_8), Reason.MALFORMED_AVRO_FILE);
        assertRefused(Arrays.copyOf(whole, 100), Reason.MALFORMED_AVRO_FILE);
        assertRefused(file(CodecFactory.bzip2Codec(), List.of()), Reason.MALFORMED_AVRO_FILE);
        // A header that claims to be a gigabyte long.
        assertRefused(
                new byte[] {'O', 'b', 'j', 1, 2, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 8},
                Reason.MALFORMED_AVRO_FILE);
    }

    @Test
    void tellsWhereAFileIsCutOff() {
        var whole = file(CodecFactory.nullCodec(), records());
        var told = lines(Arrays.copyOf(whole, whole.length - 1));
        assertThat(told)
                .singleElement()
                .satisfies(line -> assertThat(line.unreadable()).isNotEmpty());
    }

    @Test
    void readsTheNextBlockAfterOneWithABadRecord() {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(ReportCodec.SCHEMA))) {
            writer.create(ReportCodec.SCHEMA, bytes);
            writer.append(records().getFirst());
            writer.sync();
            writer.appendEncoded(ByteBuffer.wrap(new byte[] {1, 1, 1, 1}));
            writer.append(records().getFirst());
            writer.sync();
            writer.append(records().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lines = lines(bytes.toByteArray());
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 4L);
        assertThat(lines).extracting(line -> line.unreadable().isEmpty()).containsExactly(true, false, true);
    }

    /// Sixteen megabytes of zeros in sixteen kilobytes, and then more.
    @Test
    @Timeout(10)
    void refusesABlockThatUnfoldsTooFar() {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(ReportCodec.SCHEMA))) {
            writer.setCodec(CodecFactory.deflateCodec(9));
            writer.setSyncInterval(1 << 30);
            writer.create(ReportCodec.SCHEMA, bytes);
            writer.appendEncoded(ByteBuffer.wrap(new byte[17 << 20]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertRefused(bytes.toByteArray(), Reason.EXPANDS_TOO_MUCH);
    }

    @Test
    void refusesABlockThatClaimsToBeLargerThanItMay() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(file(CodecFactory.nullCodec(), List.of()));
        // One record, and two gigabytes of it.
        file.writeBytes(new byte[] {2, (byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F});
        assertThat(lines(file.toByteArray()))
                .singleElement()
                .satisfies(line -> assertThat(line.unreadable()).isNotEmpty());
    }

    static List<GenericRecord> records() {
        return REPORTS.stream().map(Readings::read).map(ReportCodec::encode).toList();
    }

    static byte[] file(CodecFactory codec, List<GenericRecord> records) {
        return file(ReportCodec.SCHEMA, codec, records);
    }

    private static byte[] file(Schema schema, CodecFactory codec, List<GenericRecord> records) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
            writer.setCodec(codec);
            writer.create(schema, bytes);
            for (var record : records) writer.append(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> lines(file))
                .isInstanceOfSatisfying(
                        BodyRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<Line> lines(byte[] file) {
        return Tables.all(new ContainerLines(new ByteArrayInputStream(file), ReportCodec.SCHEMA, ReportRecord::toJson));
    }

    private static String report(String section, String data) {
        return "{\"reportId\":\"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\",\"facility\":\"f\",\"section\":\"" + section
                + "\",\"period\":\"2025-05\",\"submittedAt\":\"2025-06-02T08:14:03Z\",\"data\":{" + data + "}}";
    }
}
