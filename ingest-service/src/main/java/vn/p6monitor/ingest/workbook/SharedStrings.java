package vn.p6monitor.ingest.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.table.Rows;

/// The texts of a workbook, each of which stands in it once; the one thing of it that is held in memory.
final class SharedStrings {
    /// What the part may unpack to, in bytes.
    static final long LARGEST = 16 << 20;

    static final SharedStrings NONE = new SharedStrings(List.of());

    private static final int MOST = 500_000;

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(InputStream part) throws XMLStreamException {
        var texts = new ArrayList<String>();
        var xml = new PlainXml(part);
        while (xml.next()) {
            if (!xml.begins("si")) continue;
            if (texts.size() == MOST) throw new BodyRefusedException(Reason.EXPANDS_TOO_MUCH);
            texts.add(text(xml, "si"));
        }
        return new SharedStrings(texts);
    }

    /// The text of an element that has just begun: that of its `t`, but not of hints for pronunciation.
    ///
    /// @return cut where it is longer than a cell may be by one character or more
    static String text(PlainXml xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) xml.skip();
            else if (xml.begins("t")) xml.appendText(text, Rows.LONGEST_CELL + 1);
        }
        return text.substring(0, Math.min(text.length(), Rows.LONGEST_CELL + 1));
    }

    /// @param index as a cell gives it
    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new BodyRefusedException(Reason.MALFORMED_WORKBOOK, e);
        }
    }
}
