package vn.p6monitor.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.p6monitor.ingest.table.Columns;
import vn.p6monitor.ingest.template.Column.Answer;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.questionnaire.Wording;

/// Templates as workbooks: the sheet to be filled in, one that explains its columns, and a hidden one of the lists to
/// choose from.
final class XlsxTemplate {
    private static final int HEADINGS = 2;
    private static final int LAST_ROW = 49_999;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int NARROWEST = 14;
    private static final int WIDEST = 40;
    private static final Set<String> NAMES = Set.of("(name)", "name", "siteName");
    private static final String DARK = "1F4E79";
    private static final String LIGHT = "DDEBF7";
    private static final String GREY = "7F7F7F";

    private final Template template;
    private final Known known;

    private XlsxTemplate(Template template, Known known) {
        this.template = template;
        this.known = known;
    }

    static void write(Template template, Known known, OutputStream out) throws IOException {
        new XlsxTemplate(template, known).write(out);
    }

    private void write(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "P6 Monitor", "1.0");
        var sheet = workbook.newWorksheet(sheetName(template.title().label().vi()));
        var explanations = workbook.newWorksheet("Giải thích");
        var lists = workbook.newWorksheet("Danh mục");
        lists.setVisibilityState(VisibilityState.HIDDEN);
        writeHeadings(sheet);
        writeRows(sheet);
        new Explanations(template).writeTo(explanations);
        for (int i = 0; i < template.columns().size(); i++) {
            var column = template.columns().get(i);
            format(sheet, i, column);
            var list = listFor(column);
            if (!list.isEmpty()) offer(list, i, sheet, lists, column.answer() != Answer.CHOICES);
            else checkNumbers(sheet, i, column);
        }
        workbook.finish();
    }

    private void writeHeadings(Worksheet sheet) {
        for (int i = 0; i < template.columns().size(); i++) {
            var column = template.columns().get(i);
            sheet.value(0, i, column.item().label().vi() + (column.required() ? " *" : ""));
            sheet.value(1, i, column.code());
            sheet.width(i, widthOf(column));
        }
        int last = template.columns().size() - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(DARK)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.range(1, 0, 1, last)
                .style()
                .italic()
                .fontColor(GREY)
                .fillColor(LIGHT)
                .set();
        sheet.rowHeight(0, 45);
        sheet.freezePane(0, HEADINGS);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0, HEADINGS - 1);
    }

    private static double widthOf(Column column) {
        if (NAMES.contains(column.code())) return WIDEST;
        return Math.clamp(column.code().length() + 3L, NARROWEST, WIDEST);
    }

    private void writeRows(Worksheet sheet) {
        int row = HEADINGS;
        for (var filled : known.rows(template)) writeRow(sheet, row++, filled);
    }

    private void writeRow(Worksheet sheet, int row, Map<String, String> filled) {
        for (int i = 0; i < template.columns().size(); i++) {
            var column = template.columns().get(i);
            var text = filled.getOrDefault(column.code(), "");
            if (text.isEmpty()) continue;
            if (column.answer() == Answer.NUMBER) sheet.value(row, i, Double.valueOf(text));
            else sheet.value(row, i, text);
        }
    }

    /// Codes and months are texts, or a program would take zeros away and make dates.
    private void format(Worksheet sheet, int i, Column column) {
        if (!column.isWrittenAsText()) return;
        sheet.style(i).format("@").set();
        int rows = known.rows(template).size();
        if (rows == 0) return;
        sheet.range(HEADINGS, i, HEADINGS + rows - 1, i).style().format("@").set();
    }

    private List<String> listFor(Column column) {
        return switch (column.answer()) {
            case YES_NO ->
                List.of(
                        Questionnaire.yesNo(true).vi(),
                        Questionnaire.yesNo(false).vi());
            case CHOICE, CHOICES ->
                column.item().answers().values().stream().map(Wording::vi).toList();
            case TEXT ->
                column.code().equals("facility") && !template.name().equals(Template.FACILITIES)
                        ? known.facilities(template).stream()
                                .map(Facility::code)
                                .toList()
                        : List.of();
            case MONTH, WHOLE_NUMBER, NUMBER -> List.of();
        };
    }

    /// @param only whether nothing else may be entered
    private static void offer(List<String> list, int i, Worksheet sheet, Worksheet lists, boolean only) {
        for (int row = 0; row < list.size(); row++) lists.value(row, i, list.get(row));
        sheet.range(HEADINGS, i, LAST_ROW, i)
                .validateWithList(lists.range(0, i, list.size() - 1, i))
                .allowBlank(true)
                .showErrorMessage(only)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("P6")
                .error("Hãy chọn trong danh sách. Choose from the list.");
    }

    private static void checkNumbers(Worksheet sheet, int i, Column column) {
        var limits = column.limits();
        if (limits == null || column.isWrittenAsText()) return;
        var cell = Columns.letters(i) + (HEADINGS + 1);
        var lowest = cell + (limits.exclusive() ? "&gt;" : "&gt;=") + limits.min();
        var whole = column.answer() == Answer.WHOLE_NUMBER ? "," + cell + "=INT(" + cell + ")" : "";
        var bounds = column.bounds();
        sheet.range(HEADINGS, i, LAST_ROW, i)
                .validateWithFormula(
                        "AND(ISNUMBER(%1$s),%2$s,%1$s&lt;=%3$d%4$s)".formatted(cell, lowest, limits.max(), whole))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("P6")
                .error("%s, %s. %s, %s."
                        .formatted(
                                column.answer().wording().vi(),
                                bounds.vi(),
                                column.answer().wording().en(),
                                bounds.en()));
    }

    private static String sheetName(String label) {
        var name = label.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME));
    }
}
