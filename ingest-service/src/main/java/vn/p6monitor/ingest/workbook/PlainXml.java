package vn.p6monitor.ingest.workbook;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;
import vn.p6monitor.ingest.xml.SafeXml;

/// The elements of one part of a workbook, as office programs write them: in UTF-8, with attributes and text, and with
/// nothing that an XML parser would follow, unfold or remember.
final class PlainXml {
    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 1_000;

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /// @throws XMLStreamException when it does not begin as XML
    PlainXml(InputStream part) throws XMLStreamException {
        xml = SafeXml.reader(part, Reason.MALFORMED_WORKBOOK);
    }

    /// Goes to the next begin or end of an element; false when the part has ended.
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) throw refused();
                    learnNames();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.SPACE,
                        XMLStreamConstants.START_DOCUMENT,
                        XMLStreamConstants.END_DOCUMENT -> {}
                default -> throw refused();
            }
        }
        return false;
    }

    boolean begins(String name) {
        return xml.isStartElement() && isCalled(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && isCalled(name);
    }

    /// An attribute by its name without prefix; the first where several are called so.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (SafeXml.withoutPrefix(xml.getAttributeLocalName(i)).equals(name)) return xml.getAttributeValue(i);
        }
        return null;
    }

    /// Adds the text up to the end of the element that has just begun, without that of elements within.
    ///
    /// @param longest past which nothing more is added
    void appendText(StringBuilder text, int longest) throws XMLStreamException {
        for (int begun = 1; begun > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth + begun > DEEPEST) throw refused();
                    begun++;
                    learnNames();
                }
                case XMLStreamConstants.END_ELEMENT -> begun--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    if (begun == 1 && text.length() < longest) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> throw refused();
            }
        }
        depth--;
    }

    /// Goes to the end of the element that has just begun.
    void skip() throws XMLStreamException {
        appendText(new StringBuilder(), 0);
    }

    private boolean isCalled(String name) {
        return SafeXml.withoutPrefix(xml.getLocalName()).equals(name);
    }

    /// A parser keeps every name that it has seen.
    private void learnNames() {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) names.add(xml.getAttributeLocalName(i));
        if (names.size() > MOST_NAMES) throw refused();
    }

    private static BodyRefusedException refused() {
        return new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
    }
}
