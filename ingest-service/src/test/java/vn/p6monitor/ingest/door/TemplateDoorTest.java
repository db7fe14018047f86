package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

class TemplateDoorTest extends AtTheDoor {
    private static final String TEMPLATES = "/api/v1/templates/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String SCHOOL_CODE = "11-TH-0042";

    static Stream<String> templates() {
        return Stream.concat(Sections.all().stream().map(Section::name), Stream.of("facilities"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void givesAnyoneAWorkbookThatSaysWhatIsAsked(String name) throws IOException {
        var answer = send("anonymous", HttpMethod.GET, TEMPLATES + name + ".xlsx", JSON, "");
        assertThat(answer).hasStatusOk().hasContentType(XLSX);
        assertThat(answer).hasHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(answer)))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets)
                    .hasSize(3)
                    .last()
                    .satisfies(lists -> assertThat(lists.getVisibility()).isEqualTo(SheetVisibility.HIDDEN));
            var rows = sheets.getFirst().read();
            assertThat(rows).hasSize(2);
            assertThat(texts(rows.getFirst()))
                    .allSatisfy(text -> assertThat(text).isNotBlank())
                    .doesNotHaveDuplicates();
            var codes = texts(rows.getLast());
            assertThat(codes).contains("facility").doesNotHaveDuplicates();
            Sections.named(name)
                    .ifPresent(section -> assertThat(codes)
                            .containsAll(section.fields().stream()
                                    .map(field -> name + '.' + field.name())
                                    .toList()));
            assertThat(sheets.get(1).read().stream().skip(4).map(row -> row.getCellText(0)))
                    .isEqualTo(codes);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void givesAnyoneTheSameAsCsv(String name) throws IOException {
        var answer = send("anonymous", HttpMethod.GET, TEMPLATES + name + ".csv", JSON, "");
        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        var lines = new String(bytes(answer), UTF_8).lines().toList();
        assertThat(lines).hasSize(2).first().asString().startsWith("\uFEFF");
        assertThat(lines.getLast()).startsWith("facility,");
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous, connectivity.xlsx, 200",
        "researcher, connectivity.csv, 200",
        "operator, facilities.xlsx, 200",
        "stranger, connectivity.xlsx, 401",
        "anonymous, nothing.xlsx, 404",
        "anonymous, nothing.csv, 404",
        "anonymous, connectivity.xlsx?period=2025-05, 200",
        "anonymous, connectivity.xlsx?period=May, 400",
    })
    void isOpenToAnyone(String token, String template, int status) {
        assertThat(send(token, HttpMethod.GET, TEMPLATES + template, JSON, "")).hasStatus(status);
    }

    @Test
    void offersListsToChooseFrom() throws IOException {
        var sheet = part(send("province-11", HttpMethod.GET, TEMPLATES + "connectivity.xlsx", JSON, ""), "sheet1.xml");
        assertThat(sheet)
                .contains("<dataValidation sqref=\"A3:A50000\" type=\"list\"")
                .contains("<dataValidation sqref=\"E3:E50000\" type=\"list\"")
                .contains("<dataValidation sqref=\"G3:G50000\" type=\"list\"")
                .containsPattern("sqref=\"F3:F50000\"[^>]*showErrorMessage=\"false\"")
                .containsPattern("sqref=\"E3:E50000\"[^>]*errorStyle=\"stop\" showErrorMessage=\"true\"");
        var power = part(send("anonymous", HttpMethod.GET, TEMPLATES + "power.xlsx", JSON, ""), "sheet1.xml");
        assertThat(power).contains("<formula1>AND(ISNUMBER(F3),F3&gt;=0,F3&lt;=24)</formula1>");
    }

    @Test
    void knowsTheFacilitiesOfWhoeverAsks() throws IOException {
        assertThat(known("province-11", "connectivity.xlsx?period=2025-05"))
                .containsExactly(
                        List.of(SCHOOL_CODE, "Trường Tiểu học", "main", "2025-05"),
                        List.of(SCHOOL_CODE, "Trường Tiểu học", "d1", "2025-05"));
        assertThat(known("reporter", "equipment.xlsx")).hasSize(1);
        assertThat(known("province-14", "equipment.xlsx")).isEmpty();
        assertThat(known("ministry", "equipment.xlsx")).isEmpty();
        assertThat(known("province-11", "equipment.xlsx?period=1990-01")).isEmpty();
        assertThat(known("province-11", "households.xlsx")).isEmpty();
        assertThat(known("province-11", "outage.xlsx")).isEmpty();
        assertThat(known("province-11", "facilities.xlsx")).hasSize(2);
    }

    /// What is downloaded is filled in and sent back, and nothing needs to be known but the sheet.
    @Test
    void takesATemplateThatWasFilledIn() throws IOException {
        var rows = rows("province-11", "connectivity.xlsx?period=2025-05");
        var filled = filled(rows, Map.of("E3", "Di động", "G3", "Có", "E4", "Không có"));
        var answer = send("province-11", HttpMethod.POST, REPORTS, filled);
        assertThat(answer).hasStatus(202).bodyJson().isLenientlyEqualTo("{\"accepted\":2,\"rejected\":0}");
        assertThat(events.kept().getFirst().value().get("data"))
                .asString()
                .contains("\"technology\": \"MOBILE\"", "true");
        var empty = send("province-11", HttpMethod.POST, REPORTS, filled(rows, Map.of()));
        assertThat(empty).hasStatus(422).bodyJson().isLenientlyEqualTo("{\"accepted\":0,\"rejected\":0}");
    }

    @Test
    void takesTheRegisterBackAsItWasGiven() throws IOException {
        var rows = rows("province-11", "facilities.xlsx");
        assertThat(send("province-11", HttpMethod.POST, "/api/v1/facilities", filled(rows, Map.of("B3", "Tên mới"))))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"rejections":[{"line":3,"problems":[{"code":"DIFFERS_WITHIN","path":"name","cell":"B4"}]}]}""");
        assertThat(send(
                        "province-11",
                        HttpMethod.POST,
                        "/api/v1/facilities",
                        filled(rows, Map.of("B3", "Tên mới", "B4", ""))))
                .hasStatus(202);
        assertThat(register.facility("11-TH-0042").orElseThrow().name()).isEqualTo("Tên mới");
        assertThat(register.facility("11-TH-0042").orElseThrow().sites()).hasSize(2);
    }

    @Test
    void givesAWorkbookBackWithItsProblemsMarked() throws IOException {
        var rows = rows("province-11", "connectivity.xlsx?period=2025-05");
        var answer = sendForMarks(filled(rows, Map.of("E3", "DSL", "E4", "Di động")));
        assertThat(answer)
                .hasStatus(202)
                .hasContentType(XLSX)
                .hasHeader("P6-Accepted", "1")
                .hasHeader("P6-Rejected", "1");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(answer)))) {
            var marked = workbook.getFirstSheet().read();
            var last = marked.getFirst().getCellCount() - 1;
            assertThat(marked.getFirst().getCellText(last)).isEqualTo("Lỗi / Problems");
            assertThat(marked.get(1).getCellText(last)).isEqualTo("(problems)");
            assertThat(marked.get(2).getCellText(last)).startsWith("E3: data.technology: \"DSL\" is not allowed here.");
            assertThat(marked.get(3).getCellCount()).isLessThanOrEqualTo(last);
            // Corrected in place, it is taken as it stands.
            var again = send("province-11", HttpMethod.POST, REPORTS, filled(marked, Map.of("E3", "Vệ tinh")));
            assertThat(again).hasStatus(202).bodyJson().isLenientlyEqualTo("{\"accepted\":2,\"rejected\":0}");
        }
        assertThat(part(answer, "styles.xml")).contains("FFC7CE");
    }

    @Test
    void marksOnceWhatWasMarkedBefore() throws IOException {
        var rows = rows("province-11", "connectivity.xlsx?period=2025-05");
        var once = first(sendForMarks(filled(rows, Map.of("E3", "DSL", "E4", "ISDN"))));
        var twice = first(sendForMarks(filled(once, Map.of("E4", "Di động"))));
        assertThat(twice.getFirst().getCellCount()).isEqualTo(once.getFirst().getCellCount());
        assertThat(texts(twice.get(2))).last().asString().startsWith("E3: ");
        assertThat(texts(twice.get(3))).last().isEqualTo("Di động");
    }

    @ParameterizedTest
    @CsvSource({"facility;period, MALFORMED_WORKBOOK", "PK, MALFORMED_WORKBOOK"})
    void saysThatABodyIsNoWorkbook(String body, String code) {
        assertThat(send("ministry", HttpMethod.POST, REPORTS, body.getBytes(UTF_8)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    /// The headings, and the rows of the school: other tests register others.
    private List<Row> rows(String token, String template) throws IOException {
        var answer = send(token, HttpMethod.GET, TEMPLATES + template, JSON, "");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(answer)))) {
            return workbook.getFirstSheet().read().stream()
                    .filter(row -> row.getRowNum() <= 2 || row.getCellText(0).equals(SCHOOL_CODE))
                    .toList();
        }
    }

    private List<List<String>> known(String token, String template) throws IOException {
        return rows(token, template).stream()
                .skip(2)
                .map(TemplateDoorTest::texts)
                .toList();
    }

    private MvcTestResult send(String token, HttpMethod method, String path, byte[] body) {
        return door.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .contentType(XLSX)
                .content(body)
                .exchange();
    }

    private MvcTestResult sendForMarks(byte[] body) {
        return door.post()
                .uri(REPORTS)
                .header("Authorization", "Bearer province-11")
                .header("Accept", XLSX)
                .header("Accept-Language", "en")
                .contentType(XLSX)
                .content(body)
                .exchange();
    }

    private static List<Row> first(MvcTestResult answer) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(answer)))) {
            return workbook.getFirstSheet().read();
        }
    }

    /// The same rows with other texts in some cells.
    private static byte[] filled(List<Row> rows, Map<String, String> cells) throws IOException {
        var texts = new TreeMap<>(cells);
        for (var row : rows) {
            row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell -> texts.putIfAbsent(cell.getAddress().toString(), cell.getText()));
        }
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            texts.forEach((cell, text) -> {
                if (!text.isEmpty()) sheet.value(Integer.parseInt(cell.substring(1)) - 1, cell.charAt(0) - 'A', text);
            });
        }
        return bytes.toByteArray();
    }

    private static String part(MvcTestResult answer, String name) throws IOException {
        var file = Files.write(Files.createTempFile("answer", ".xlsx"), bytes(answer));
        try (var zip = new ZipFile(file.toFile())) {
            var entry =
                    zip.stream().filter(part -> part.getName().endsWith(name)).findFirst();
            return new String(zip.getInputStream(entry.orElseThrow()).readAllBytes(), UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
