package vn.p6monitor.ingest.xml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

/// An element of a short document, all names without their prefixes.
///
/// @param text of its own, without the spaces around it
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    private static final int DEEPEST = 8;
    private static final int MOST_ELEMENTS = 1_000;

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The outermost element of a document that is short, shallow, and nothing but elements, attributes and text.
    ///
    /// @throws BodyRefusedException for the reason, when it is anything else
    public static XmlElement read(InputStream document, Reason malformed) {
        try {
            var xml = SafeXml.reader(document, malformed);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            var outermost = new Reader(xml, malformed).read(1);
            // What does not end as XML has not been read.
            while (xml.hasNext()) xml.next();
            return outermost;
        } catch (XMLStreamException e) {
            throw new BodyRefusedException(malformed, e);
        }
    }

    /// The first child of a name.
    public Optional<XmlElement> child(String name) {
        return children.stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /// The text of the first child of a name, empty where there is none.
    public String textOf(String name) {
        return child(name).map(XmlElement::text).orElse("");
    }

    /// Counts as it goes down.
    private static final class Reader {
        private final XMLStreamReader xml;
        private final Reason malformed;
        private int elements;

        Reader(XMLStreamReader xml, Reason malformed) {
            this.xml = xml;
            this.malformed = malformed;
        }

        XmlElement read(int depth) throws XMLStreamException {
            if (depth > DEEPEST || ++elements > MOST_ELEMENTS) throw new BodyRefusedException(malformed);
            var name = SafeXml.withoutPrefix(xml.getLocalName());
            var attributes = new LinkedHashMap<String, String>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.putIfAbsent(SafeXml.withoutPrefix(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
            }
            var children = new ArrayList<XmlElement>();
            var text = new StringBuilder();
            while (true) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> children.add(read(depth + 1));
                    case XMLStreamConstants.END_ELEMENT -> {
                        return new XmlElement(
                                name, attributes, children, text.toString().strip());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text.append(xml.getText());
                    default -> throw new BodyRefusedException(malformed);
                }
            }
        }
    }
}
