package vn.p6monitor.ingest.xml;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

/// The JDK's own parser, told to follow nothing; names keep their prefixes, which cost nothing to remember then.
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /// @param malformed the reason for which a text is refused that holds more than elements, attributes and text
    /// @throws XMLStreamException when it does not begin as XML in UTF-8
    public static XMLStreamReader reader(InputStream bytes, Reason malformed) throws XMLStreamException {
        var text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        return FACTORY.createXMLStreamReader(new PlainText(text, malformed));
    }

    /// A name without its prefix.
    public static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
