package vn.p6monitor.ingest.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.table.Cell;
import vn.p6monitor.ingest.table.Notation;
import vn.p6monitor.ingest.table.Row;
import vn.p6monitor.ingest.table.Rows;
import vn.p6monitor.ingest.table.UnreadableRowException;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// The rows of one sheet, as its XML goes by; what formulas gave when they were last computed, and not the formulas.
final class SheetRows implements Rows {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_LETTERS = 3;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 30;
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final PlainXml xml;
    private final SharedStrings texts;
    private final Notation notation;
    private int last;
    private int at = 1;
    private boolean ended;

    SheetRows(InputStream part, SharedStrings texts, boolean from1904) throws XMLStreamException {
        this.xml = new PlainXml(part);
        this.texts = texts;
        this.notation = from1904 ? new Notation(false, DAY_ZERO_1904) : Notation.POINT;
    }

    @Override
    public Notation notation() {
        return notation;
    }

    @Override
    public @Nullable Row next() throws UnreadableRowException {
        if (ended) return null;
        try {
            while (xml.next()) {
                if (xml.begins("row")) return row();
                if (xml.ends("sheetData")) break;
            }
            ended = true;
            return null;
        } catch (BodyRefusedException e) {
            ended = true;
            if (e.reason() != Reason.MALFORMED_WORKBOOK) throw e;
            throw malformed();
        } catch (XMLStreamException _) {
            ended = true;
            throw malformed();
        }
    }

    private UnreadableRowException malformed() {
        return new UnreadableRowException(at, Problem.of(ProblemCode.MALFORMED_SHEET, ""));
    }

    private Row row() throws XMLStreamException, UnreadableRowException {
        int number = number(xml.attribute("r"));
        if (number <= last || number > MOST_ROWS) throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
        last = number;
        at = number;
        var cells = new ArrayList<Cell>();
        Problem problem = null;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.begins("c")) continue;
            int column = column(xml.attribute("r"), cells.size());
            var cell = cell(xml.attribute("t"));
            if (cell.isBlank()) continue;
            if (column >= MOST_COLUMNS) problem = Problem.of(ProblemCode.TOO_MANY_CELLS, "", "" + MOST_COLUMNS);
            else if (cell.text().length() > LONGEST_CELL) {
                problem = Problem.of(ProblemCode.CELL_TOO_LONG, "", "" + LONGEST_CELL);
            } else put(cell, column, cells);
        }
        at = number + 1;
        if (problem != null) throw new UnreadableRowException(number, problem);
        return new Row(number, cells);
    }

    private static void put(Cell cell, int column, List<Cell> cells) {
        if (column < cells.size()) throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
        while (cells.size() < column) cells.add(Cell.BLANK);
        cells.add(cell);
    }

    private int number(@Nullable String attribute) {
        if (attribute == null) return last + 1;
        try {
            return Integer.parseInt(attribute);
        } catch (NumberFormatException e) {
            throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK, e);
        }
    }

    /// The column that a name such as `F12` says, from 0; cells without a name follow one another.
    private static int column(@Nullable String name, int next) {
        if (name == null) return next;
        int column = 0;
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            if (letters == MOST_LETTERS) throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
            column = column * 26 + (name.charAt(letters) - 'A' + 1);
            letters++;
        }
        if (letters == 0) throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
        return column - 1;
    }

    private Cell cell(@Nullable String type) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) xml.appendText(text, LONGEST_CELL + 1);
            else if (xml.begins("is")) text.append(SharedStrings.text(xml, "is"));
            else if (xml.begins("f")) xml.skip();
        }
        var written = text.toString();
        if (written.isEmpty()) return Cell.BLANK;
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.of(texts.get(written));
            case "b" -> Cell.of(written.equals("1") ? "true" : "false");
            case "n" -> numeric(written);
            default -> Cell.of(written);
        };
    }

    /// As few digits as tell the number apart, which is less than is written: programs compute in binary.
    private static Cell numeric(String written) {
        if (written.length() > LONGEST_NUMBER) return Cell.of(written);
        try {
            double number = Double.parseDouble(written);
            if (!Double.isFinite(number)) return Cell.of(written);
            var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
            boolean isLong = digits.scale() > MOST_DIGITS || digits.scale() < -MOST_DIGITS;
            return isLong ? Cell.of(written) : new Cell(digits.toPlainString(), true);
        } catch (NumberFormatException _) {
            return Cell.of(written);
        }
    }
}
