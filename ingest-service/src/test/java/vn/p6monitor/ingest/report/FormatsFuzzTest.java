package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.avro.file.CodecFactory;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.ingest.avro.ContainerLines;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.table.CsvRows;
import vn.p6monitor.ingest.table.TableLines;
import vn.p6monitor.ingest.workbook.Packed;
import vn.p6monitor.ingest.workbook.Workbook;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;

/// Whatever is done to a file, of every format: it is read, refused as a whole with a reason, or refused line by line.
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
    private static final String STRINGS = "<sst><si><t>11-TH-0042</t></si><si><r><t>a</t></r></si></sst>";

    private static final Damage DAMAGE = Damage.withPieces(
            List.of("<", ">", "&", ";", ",", "/", "'", "</v>", "<c r=\"XFD1048576\">", "]]>", "\r\n"));

    @Test
    void readsOrRefusesEveryBodyOfLines() throws InterruptedException {
        var lines = (Readings.with("\"site\"", "\"main\"", "{\"technology\":\"MOBILE\"}", "2025-05", null) + "\n")
                .repeat(3);
        fuzz(lines.getBytes(UTF_8), body -> read(new NdjsonLines(in(body))));
    }

    @Test
    void readsOrRefusesEveryCsvFile() throws InterruptedException {
        fuzz(CSV.getBytes(UTF_8), body -> read(new TableLines(CsvRows.of(in(body), "facility"), form())));
    }

    @Test
    void readsOrRefusesEveryWorkbook() throws InterruptedException {
        fuzz(Packed.sheet(ROWS).with("xl/sharedStrings.xml", STRINGS).bytes(), FormatsFuzzTest::readWorkbook);
    }

    @Test
    void readsOrRefusesEverySheet() throws InterruptedException {
        fuzz(
                ("<worksheet><sheetData>" + ROWS + "</sheetData></worksheet>").getBytes(UTF_8),
                damaged -> readWorkbook(Packed.sheet("")
                        .with("xl/sharedStrings.xml", STRINGS)
                        .with("xl/worksheets/sheet1.xml", out -> out.write(damaged))
                        .bytes()));
    }

    @Test
    void readsOrRefusesEveryListOfTexts() throws InterruptedException {
        fuzz(
                STRINGS.getBytes(UTF_8),
                damaged -> readWorkbook(Packed.sheet(ROWS)
                        .with("xl/sharedStrings.xml", out -> out.write(damaged))
                        .bytes()));
    }

    @Test
    void readsOrRefusesEveryContainerFile() throws InterruptedException {
        var files = List.of(
                ContainerLinesTest.file(CodecFactory.nullCodec(), ContainerLinesTest.records()),
                ContainerLinesTest.file(CodecFactory.deflateCodec(6), ContainerLinesTest.records()));
        fuzz(files, body -> read(new ContainerLines(in(body), ReportCodec.SCHEMA, ReportRecord::toJson)));
    }

    private static void fuzz(byte[] file, Consumer<byte[]> read) throws InterruptedException {
        fuzz(List.of(file), read);
    }

    private static void fuzz(List<byte[]> files, Consumer<byte[]> read) throws InterruptedException {
        Fuzz.run(files, DAMAGE, body -> {
            try {
                read.accept(body);
            } catch (BodyRefusedException e) {
                assertThat(e.reason()).isNotNull();
            }
        });
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
