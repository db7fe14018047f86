package vn.p6monitor.ingest.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML, the same text for the same calls wherever it runs.
public final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    /// Begins an element within the one that was begun last.
    ///
    /// @param name with its prefix, if it has one
    public XmlText begin(String name) {
        endTag();
        text.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /// Gives the element that has just begun an attribute.
    public XmlText with(String name, String value) {
        if (!inTag) throw new IllegalStateException("no element has just begun");
        text.append(' ').append(name).append("=\"");
        escape(value);
        text.append('"');
        return this;
    }

    public XmlText text(String value) {
        endTag();
        escape(value);
        return this;
    }

    public XmlText end() {
        var name = open.pop();
        if (inTag) text.append("/>");
        else text.append("</").append(name).append('>');
        inTag = false;
        return this;
    }

    /// An element of nothing but a text.
    public XmlText leaf(String name, String value) {
        return begin(name).text(value).end();
    }

    /// An element of nothing.
    public XmlText leaf(String name) {
        return begin(name).end();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) throw new IllegalStateException(open.peek() + " has not ended");
        return text.toString();
    }

    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    private void endTag() {
        if (inTag) text.append('>');
        inTag = false;
    }

    private void escape(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\n' -> text.append("&#10;");
                default -> text.appendCodePoint(isWritable(c) ? c : '\uFFFD');
            }
        });
    }

    /// What XML 1.0 has no way to say is replaced.
    private static boolean isWritable(int c) {
        return c == '\t' || (c >= ' ' && c <= '\uD7FF') || (c >= '\uE000' && c <= '\uFFFD') || c >= 0x10000;
    }
}
