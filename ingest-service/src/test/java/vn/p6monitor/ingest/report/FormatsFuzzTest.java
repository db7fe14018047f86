package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.file.CodecFactory;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.avro.ContainerLines;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.table.CsvRows;
import vn.p6monitor.ingest.table.TableLines;
import vn.p6monitor.ingest.workbook.Packed;
import vn.p6monitor.ingest.workbook.Workbook;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;

/// Throws damaged files of every format at their readers: each is read, refused as a whole with a reason, or refused
/// line by line. A failure tells the seed with which it can be repeated.
class FormatsFuzzTest {
    private static final String CSV = """
            \uFEFFMã cơ sở;Điểm trường;Tháng;Số thứ tự;"Chủ đề; nhiều";Số buổi;Số lượt
            facility;site;period;row;digital-skills-class.topics;digital-skills-class.sessions;digital-skills-class.attendances
            11-TH-0042;main;2025-05;1;"Y tế; Giáo dục";2;40
            11-TH-0042;;5/2025;2;HEALTH;1;20,5
            a;;45778;3;"EDUCATION,HEALTH";-1;
            """;
    private static final String ROWS = Packed.row(1, "Cơ sở", "Tháng", "Tốc độ", "")
            + Packed.row(2, "facility", "period", "speed-test.downloadMbps", "row")
            + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>45778</v></c>"
            + "<c r=\"C3\"><f>10*2.05</f><v>20.5</v></c><c r=\"D3\" t=\"str\"><v>1</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"B5\" t=\"inlineStr\"><is><t>2025-05</t></is></c>"
            + "<c r=\"C5\" t=\"e\"><v>#DIV/0!</v></c><c r=\"D5\" t=\"b\"><v>1</v></c></row>";

    @Test
    void readsOrRefusesEveryCsvFile() {
        var csv = CSV.getBytes(UTF_8);
        fuzz(8_000, _ -> csv, body -> read(new TableLines(CsvRows.of(in(body), "facility"), form())));
    }

    /// Half of the damage is done to the packed bytes, half to a part before it is packed.
    @Test
    void readsOrRefusesEveryWorkbook() {
        var strings = "<sst><si><t>11-TH-0042</t></si><si><r><t>a</t></r></si></sst>";
        var whole = Packed.sheet(ROWS).with("xl/sharedStrings.xml", strings).bytes();
        fuzz(2_000, _ -> whole, FormatsFuzzTest::readWorkbook);
        var sheet = ("<worksheet><sheetData>" + ROWS + "</sheetData></worksheet>").getBytes(UTF_8);
        fuzz(
                3_000,
                _ -> sheet,
                damaged -> readWorkbook(Packed.sheet("")
                        .with("xl/sharedStrings.xml", strings)
                        .with("xl/worksheets/sheet1.xml", out -> out.write(damaged))
                        .bytes()));
        fuzz(
                1_000,
                _ -> strings.getBytes(UTF_8),
                damaged -> readWorkbook(Packed.sheet(ROWS)
                        .with("xl/sharedStrings.xml", out -> out.write(damaged))
                        .bytes()));
    }

    @Test
    void readsOrRefusesEveryContainerFile() {
        var files = List.of(
                ContainerLinesTest.file(CodecFactory.nullCodec(), ContainerLinesTest.records()),
                ContainerLinesTest.file(CodecFactory.deflateCodec(6), ContainerLinesTest.records()));
        fuzz(
                6_000,
                random -> files.get(random.nextInt(files.size())),
                body -> read(new ContainerLines(in(body), ReportCodec.SCHEMA, ReportRecord::toJson)));
    }

    /// Where files come from in each round.
    @FunctionalInterface
    private interface Source {
        byte[] file(Random random);
    }

    private static void fuzz(int rounds, Source source, Consumer<byte[]> read) {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        System.out.println("FormatsFuzzTest runs with -Dp6.seed=" + seed);
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var body = damage(source.file(random), random);
            try {
                read.accept(body);
            } catch (BodyRefusedException e) {
                assertThat(e.reason()).isNotNull();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("-Dp6.seed=" + seed + " round " + round, e);
            }
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        var bytes = new ArrayList<Byte>(whole.length);
        for (byte b : whole) bytes.add(b);
        for (int i = random.nextInt(4); i > 0 && !bytes.isEmpty(); i--) {
            int at = random.nextInt(bytes.size());
            int until = Math.min(bytes.size(), at + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> bytes.set(at, (byte) random.nextInt());
                case 1 -> bytes.set(at, (byte) (bytes.get(at) ^ (1 << random.nextInt(8))));
                case 2 -> bytes.subList(at, until).clear();
                case 3 -> bytes.addAll(random.nextInt(bytes.size()), List.copyOf(bytes.subList(at, until)));
                case 4 -> bytes.set(at, (byte) "<>&\";,\n'\0/".charAt(random.nextInt(10)));
                default -> bytes.subList(at, bytes.size()).clear();
            }
        }
        var damaged = new byte[bytes.size()];
        for (int i = 0; i < damaged.length; i++) damaged[i] = bytes.get(i);
        return damaged;
    }

    private static void readWorkbook(byte[] body) {
        try (var workbook = Workbook.receive(in(body))) {
            read(new TableLines(workbook.rows(), form()));
        }
    }

    private static void read(Lines lines) {
        for (Line line : Tables.all(lines)) {
            if (!line.unreadable().isEmpty()) {
                assertThat(line.unreadable().getFirst().message(Locale.ENGLISH)).isNotBlank();
                continue;
            }
            switch (ReportReader.read(line.bytes(), Tables.UPLOADED).verdict()) {
                case Verdict.Accepted(var report) ->
                    assertThat(ReportRules.check(report, Tables.UPLOADED)).isEmpty();
                case Verdict.Refused(var problems) ->
                    problems.forEach(problem -> {
                        assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
                        var _ = line.cells().of(problem.path());
                    });
            }
        }
    }

    private static ReportForm form() {
        return new ReportForm(Tables.UPLOADED);
    }

    private static ByteArrayInputStream in(byte[] body) {
        return new ByteArrayInputStream(body);
    }
}
