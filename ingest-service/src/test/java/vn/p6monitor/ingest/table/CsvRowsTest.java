package vn.p6monitor.ingest.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.Lines;

class CsvRowsTest {
    @Test
    void countsRowsAsLinesOfTheFileAndLeavesEndsBlank() {
        assertThat(told("facility,period\r\n\r\na,\"2025\n05\"\r\nb,,\r\n"))
                .containsExactly("1:facility|period", "3:a|2025\n05", "5:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorBesideTheKey(String separator) {
        var people = "Cơ sở, tên; hay mã" + separator + "Tháng";
        var table = String.join(separator, "\"facility\"", "period") + "\n" + String.join(separator, "a", "2025-05");
        assertThat(told("\uFEFF\"" + people + "\"\n" + table)).endsWith("2:facility|period", "3:a|2025-05");
    }

    @Test
    void takesSpacesAwayAlsoThoseThatDoNotBreak() {
        assertThat(told("facility, period\n\u00A0a\u00A0 ,\t2025-05 "))
                .containsExactly("1:facility|period", "2:a|2025-05");
    }

    @Test
    void readsFractionsWithACommaWhereSemicolonsSeparate() {
        assertThat(rows("facility;period").notation().decimalComma()).isTrue();
        assertThat(rows("facility,period").notation().decimalComma()).isFalse();
    }

    @Test
    void readsOnAfterACellThatIsTooLong() {
        assertThat(told("facility,period\na," + "x".repeat(Rows.LONGEST_CELL + 1) + "\nb,c"))
                .containsExactly("1:facility|period", "2 CELL_TOO_LONG", "3:b|c");
    }

    @Test
    void endsAtAQuotationMarkThatNeverCloses() {
        assertThat(told("facility,period\na,b\nc,\"d\n" + "e,f\n".repeat(Lines.LONGEST)))
                .containsExactly("1:facility|period", "2:a|b", "3 MALFORMED_CSV");
        assertThat(told("facility,period\na,\"b")).hasSize(2);
    }

    @Test
    void endsAtARowOfNoEnd() {
        assertThat(told("facility,period\na" + ",".repeat(Rows.MOST_COLUMNS) + "\nb,c"))
                .containsExactly("1:facility|period", "2 MALFORMED_CSV");
        assertThat(told("facility\n" + "a".repeat(5 * Lines.LONGEST))).containsExactly("1:facility", "2 MALFORMED_CSV");
    }

    @Test
    void endsWhereItIsNoTextInUtf8() {
        var vietnamese = "facility,period\nTr\u01b0\u1eddng,2025-05\n";
        assertThat(told(vietnamese.getBytes(Charset.forName("windows-1258"))))
                .last()
                .isEqualTo("1 MALFORMED_CSV");
        assertThat(told(vietnamese.getBytes(UTF_16))).isNotEmpty().noneMatch(row -> row.contains("2025-05"));
    }

    @Test
    void saysWhenTheBodyBreaksOff() {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream("facility,period\n".getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return read();
                    }
                });
        assertThatThrownBy(() -> read(CsvRows.of(broken, "facility"))).isInstanceOf(BodyCutOffException.class);
    }

    private static Rows rows(String csv) {
        return CsvRows.of(new ByteArrayInputStream(csv.getBytes(UTF_8)), "facility");
    }

    private static List<String> told(String csv) {
        return told(csv.getBytes(UTF_8));
    }

    private static List<String> told(byte[] csv) {
        return read(CsvRows.of(new ByteArrayInputStream(csv), "facility"));
    }

    private static List<String> read(Rows rows) {
        var told = new ArrayList<String>();
        while (true) {
            try {
                var row = rows.next();
                if (row == null) return told;
                told.add(row.number() + ":"
                        + String.join("|", row.cells().stream().map(Cell::text).toList()));
            } catch (UnreadableRowException e) {
                told.add(e.row() + " " + e.problem().code());
            }
        }
    }
}
