package vn.p6monitor.ingest.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.table.Rows;
import vn.p6monitor.ingest.table.UnreadableRowException;

class WorkbookTest {
    /// A workbook that must not be read, by what is wrong with it.
    record Wrong(String name, Packed packed, Reason reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void readsTheFirstVisibleSheetAsAProgramWroteIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            var hidden = workbook.newWorksheet("hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "hidden");
            var sheet = workbook.newWorksheet("Kết nối");
            sheet.value(0, 0, "Trường <Na Tông> & \"Huổi Chanh\"");
            sheet.value(0, 2, 30);
            sheet.value(0, 3, 20.1);
            sheet.value(0, 4, true);
            sheet.value(2, 0, LocalDate.of(2025, 5, 1));
            sheet.inlineString(2, 1, "trong ô");
            sheet.value(2, 2, "Trường <Na Tông> & \"Huổi Chanh\"");
            workbook.newWorksheet("other").value(0, 0, "other");
        }
        assertThat(told(bytes.toByteArray()))
                .containsExactly(
                        "1: Trường <Na Tông> & \"Huổi Chanh\"||30|20.1|true",
                        "3: 45778|trong ô|Trường <Na Tông> & \"Huổi Chanh\"");
    }

    @Test
    void readsWhatOtherProgramsWrite() {
        var rows = """
                <row><c><v>1E2</v></c><c t="str"><f>A1&amp;"x"</f><v>100x</v></c><c t="e"><v>#N/A</v></c><c s="1"/></row>
                <row r="5"><c r="B5" t="inlineStr"><is><r><t>a</t></r><rPh><t>hint</t></rPh><r><t xml:space="preserve"> b</t></r></is></c>
                <c r="AA5"><v>0.30000000000000004</v></c></row>
                <row r="6"><c><v>1e300</v></c><c><v>abc</v></c><c t="b"><v>0</v></c></row>""";
        assertThat(told(Packed.sheet(rows).bytes()))
                .containsExactly(
                        "1: 100|100x|#N/A", "5: |a b" + "|".repeat(25) + "0.30000000000000004", "6: 1e300|abc|false");
    }

    @Test
    void readsNamesWithPrefixes() {
        var sheet = "\uFEFF<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"urn\"><x:sheetData><x:row r=\"1\">"
                + "<x:c r=\"A1\" t=\"s\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        var packed = Packed.sheet("")
                .with("xl/worksheets/sheet1.xml", sheet)
                .with(
                        "xl/sharedStrings.xml",
                        "<x:sst xmlns:x=\"urn\"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>");
        assertThat(told(packed.bytes())).containsExactly("1: b");
    }

    @Test
    void knowsFromWhenDaysAreCounted() {
        var packed = Packed.sheet("");
        assertThat(dayZero(packed)).isEqualTo("1899-12-30");
        packed.with("xl/workbook.xml", """
                <workbook><workbookPr date1904="1"/><sheets><sheet name="1" r:id="rId1"/></sheets></workbook>""");
        assertThat(dayZero(packed)).isEqualTo("1904-01-01");
    }

    @Test
    void readsTheSameRowsAgain() {
        try (var workbook = workbook(Packed.sheet(Packed.row(1, "a")))) {
            assertThat(told(workbook)).isEqualTo(told(workbook)).hasSize(1);
        }
    }

    @Test
    void readsOnAfterARowWithTooMuchInIt() {
        var rows = Packed.row(1, "a") + Packed.row(2, "x".repeat(Rows.LONGEST_CELL + 1))
                + "<row><c r=\"XFD3\"><v>1</v></c></row>" + Packed.row(4, "b");
        assertThat(told(Packed.sheet(rows).bytes()))
                .containsExactly("1: a", "2 CELL_TOO_LONG", "3 TOO_MANY_CELLS", "4: b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"0\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"x\"/>",
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"A3\"><v>1</v></c></row>",
                "<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>",
                "<row r=\"3\"><c r=\"3\"><v>1</v></c></row>",
                "<row r=\"3\"><c t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"3\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"3\"><c>&other;</c></row>",
                "<row r=\"3\"><c><v>1</c></row>",
                "<row r=\"3\"><!-- remark --></row>",
                "<row r=\"3\"><c><v><![CDATA[1]]></v></c></row>",
                "<row r=\"3\"><?go on?></row>",
                "<row r=\"3\"><c><v>\u0000</v></c></row>",
                "<row r=\"3\"",
            })
    void readsNothingFurtherWhereTheSheetIsMalformed(String row) {
        assertThat(told(Packed.sheet(Packed.row(1, "a") + row + Packed.row(4, "b"))
                        .bytes()))
                .doesNotContain("4: b")
                .last()
                .asString()
                .endsWith(" MALFORMED_SHEET");
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(10)
    void refusesWhatIsNoWorkbook(Wrong wrong) {
        assertThatThrownBy(() -> told(wrong.packed().bytes()))
                .isInstanceOfSatisfying(
                        BodyRefusedException.class, e -> assertThat(e.reason()).isEqualTo(wrong.reason()));
    }

    static List<Wrong> refusesWhatIsNoWorkbook() {
        var xxe = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>";
        var laughs = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        var strings = "xl/sharedStrings.xml";
        return List.of(
                new Wrong("empty", new Packed(), Reason.MALFORMED_WORKBOOK),
                new Wrong("a zip of something", new Packed().with("a.txt", "a"), Reason.MALFORMED_WORKBOOK),
                new Wrong(
                        "no sheet", Packed.sheet("").with("xl/workbook.xml", "<workbook/>"), Reason.MALFORMED_WORKBOOK),
                new Wrong(
                        "sheet missing",
                        Packed.sheet("").without("xl/worksheets/sheet1.xml"),
                        Reason.MALFORMED_WORKBOOK),
                new Wrong("texts missing", Packed.sheet("").without(strings), Reason.MALFORMED_WORKBOOK),
                new Wrong("external entity", Packed.sheet("").with(strings, xxe), Reason.MALFORMED_WORKBOOK),
                new Wrong("entity expansion", Packed.sheet("").with(strings, laughs), Reason.MALFORMED_WORKBOOK),
                new Wrong("nested without end", nested(), Reason.MALFORMED_WORKBOOK),
                new Wrong("names without end", names(), Reason.MALFORMED_WORKBOOK),
                new Wrong(
                        "text without end", endless("<sst><si><t>", "x", "</t></si></sst>"), Reason.MALFORMED_WORKBOOK),
                new Wrong("attribute without end", endless("<sst a=\"", "x", "\"/>"), Reason.MALFORMED_WORKBOOK),
                new Wrong("texts without end", endless("<sst>", "<si/>", "</sst>"), Reason.EXPANDS_TOO_MUCH));
    }

    /// Each would unpack to hundreds of megabytes, and is found out within the first ones.
    @ParameterizedTest
    @ValueSource(
            strings = {"<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>", "<row a=\"%s\"/>", "<other a=\"%s\"/>"})
    @Timeout(20)
    void refusesASheetThatUnfoldsTooFar(String over) {
        var packed = Packed.sheet("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        Packed.repeated("<worksheet><sheetData>", over.formatted("x".repeat(1_000)), 200_000, ""));
        assertThatThrownBy(() -> told(packed.bytes()))
                .isInstanceOfSatisfying(
                        BodyRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXPANDS_TOO_MUCH));
    }

    @Test
    void endsASheetAtTheLastRowThatOneMayHave() {
        var packed = Packed.sheet("")
                .with("xl/worksheets/sheet1.xml", Packed.repeated("<worksheet><sheetData>", "<row/>", 1_100_000, ""));
        assertThat(told(packed.bytes())).containsExactly("1048577 MALFORMED_SHEET");
    }

    @Test
    void refusesARowOfCellsWithoutEnd() {
        var packed = Packed.sheet("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        Packed.repeated("<worksheet><sheetData><row>", "<c/>", 20_000_000, ""));
        assertThatThrownBy(() -> told(packed.bytes())).isInstanceOf(BodyRefusedException.class);
    }

    @Test
    void refusesOtherFilesAndHalfOnes() {
        var whole = Packed.sheet(Packed.row(1, "a")).bytes();
        var half = Arrays.copyOf(whole, whole.length / 2);
        for (var body : List.of("facility,period\n".getBytes(UTF_8), half, new byte[0])) {
            assertThatThrownBy(() -> told(body)).isInstanceOf(BodyRefusedException.class);
        }
    }

    @Test
    void refusesAWorkbookThatIsTooLargeBeforeReadingItToItsEnd() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> Workbook.receive(endless))
                .isInstanceOfSatisfying(
                        BodyRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private static Packed nested() {
        return endless("<sst>", "<a>", "");
    }

    private static Packed names() {
        return Packed.sheet("").with("xl/sharedStrings.xml", out -> {
            out.write("<sst>".getBytes(UTF_8));
            for (int i = 0; i < 100_000; i++) {
                out.write(("<a" + i + "/>").getBytes(UTF_8));
            }
        });
    }

    private static Packed endless(String before, String over, String after) {
        return Packed.sheet("").with("xl/sharedStrings.xml", Packed.repeated(before, over, 3_000_000, after));
    }

    private static String dayZero(Packed packed) {
        try (var workbook = workbook(packed)) {
            return workbook.rows().notation().dayZero().toString();
        }
    }

    private static Workbook workbook(Packed packed) {
        return Workbook.receive(new ByteArrayInputStream(packed.bytes()));
    }

    private static List<String> told(byte[] bytes) {
        try (var workbook = Workbook.receive(new ByteArrayInputStream(bytes))) {
            return told(workbook);
        }
    }

    private static List<String> told(Workbook workbook) {
        var rows = workbook.rows();
        var told = new ArrayList<String>();
        while (true) {
            try {
                var row = rows.next();
                if (row == null) return told;
                var cells = row.cells().stream().map(cell -> cell.text()).toList();
                if (!cells.isEmpty()) told.add(row.number() + ": " + String.join("|", cells));
            } catch (UnreadableRowException e) {
                told.add(e.row() + " " + e.problem().code());
            }
        }
    }
}
