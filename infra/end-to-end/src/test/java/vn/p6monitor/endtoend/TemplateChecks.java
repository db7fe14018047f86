package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A province's office downloads a template, fills it in and sends it back.
record TemplateChecks(Platform platform, String facility) {
    private static final String PERIOD = "2025-06";
    private static final String QUESTION = "indicator=CN04&area=11&period=" + PERIOD;

    void areCountedWhenFilledIn() throws IOException, InterruptedException {
        var template = platform.template("connectivity.xlsx?period=" + PERIOD);
        var rows = read(template);
        assertThat(rows).hasSizeGreaterThan(1_000);
        long sites = rows.stream().filter(this::isOfFacility).count();
        assertThat(sites).isPositive();

        assertThat(send(filled(rows, "Băng rộng cố định", 0))).isEqualTo(sites);
        platform.awaitCounted();
        long before = withoutInternet();

        assertThat(send(filled(rows, "Không có", 1))).isEqualTo(sites);
        platform.awaitCounted();
        assertThat(withoutInternet()).isEqualTo(before + sites);
    }

    private long send(byte[] workbook) throws InterruptedException {
        return platform.upload("reports", Platform.WORKBOOK, workbook).accepted();
    }

    private long withoutInternet() throws IOException, InterruptedException {
        return platform.asMinistry().value(QUESTION).path("numerator").asLong();
    }

    private boolean isOfFacility(Row row) {
        return row.getCellText(0).equals(facility);
    }

    private static List<Row> read(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    /// The template as it is, with the answer for the sites of one facility only.
    private byte[] filled(List<Row> rows, String technology, int revision) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "office", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            for (var row : rows) write(row, technology, revision, sheet);
        }
        return bytes.toByteArray();
    }

    private void write(Row row, String technology, int revision, Worksheet sheet) {
        int number = row.getRowNum() - 1;
        for (int i = 0; i < row.getCellCount(); i++) sheet.value(number, i, row.getCellText(i));
        if (!isOfFacility(row)) return;
        sheet.value(number, 4, technology);
        sheet.value(number, 7, revision);
    }
}
