package vn.p6monitor.ingest.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import vn.p6monitor.schemas.questionnaire.Wording;

/// The sheet that explains each column of a template in both languages.
record Explanations(Template template) {
    private static final List<String> HEADINGS = List.of(
            "Mã / Code",
            "Tên",
            "Name",
            "Bắt buộc / Required",
            "Kiểu",
            "Type",
            "Giới hạn",
            "Limits",
            "Giải thích",
            "Explanation",
            "Được ghi / Answers");
    private static final int FIRST = 4;

    void writeTo(Worksheet sheet) {
        sheet.value(
                0,
                0,
                template.title().label().vi() + " / " + template.title().label().en());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, remark(true));
        sheet.value(2, 0, remark(false));
        for (int i = 0; i < HEADINGS.size(); i++) {
            sheet.value(FIRST - 1, i, HEADINGS.get(i));
            sheet.width(i, i >= 8 ? 60 : 22);
        }
        sheet.range(FIRST - 1, 0, FIRST - 1, HEADINGS.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (int i = 0; i < template.columns().size(); i++) {
            var told = told(template.columns().get(i));
            for (int j = 0; j < told.size(); j++) sheet.value(FIRST + i, j, told.get(j));
        }
        int last = FIRST + template.columns().size() - 1;
        sheet.range(FIRST, 0, last, HEADINGS.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, FIRST);
    }

    private String remark(boolean vietnamese) {
        var title = template.title().explanation();
        var remark = template.remark().explanation();
        if (title.equals(remark)) return vietnamese ? title.vi() : title.en();
        return vietnamese ? title.vi() + ' ' + remark.vi() : title.en() + ' ' + remark.en();
    }

    private static List<String> told(Column column) {
        var item = column.item();
        var bounds = column.bounds();
        return List.of(
                column.code(),
                item.label().vi(),
                item.label().en(),
                column.required() ? "Có / Yes" : "",
                column.answer().wording().vi(),
                column.answer().wording().en(),
                bounds.vi(),
                bounds.en(),
                item.explanation().vi(),
                item.explanation().en(),
                item.answers().entrySet().stream().map(Explanations::told).collect(Collectors.joining("; ")));
    }

    private static String told(Map.Entry<String, Wording> answer) {
        return answer.getValue().vi() + " / " + answer.getValue().en() + " (" + answer.getKey() + ")";
    }
}
