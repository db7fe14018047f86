package vn.p6monitor.ingest.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

/// Where in a workbook its first visible sheet and its texts lie.
///
/// @param sheet name of the part
/// @param sharedStrings name of the part, null where there is none
/// @param from1904 whether days are counted from 1904, as on old machines
record Contents(String sheet, @Nullable String sharedStrings, boolean from1904) {
    private static final long LARGEST = 1 << 20;
    private static final int MOST_RELATIONS = 10_000;

    /// What one part names another for.
    private record Relation(String type, String target) {}

    static Contents read(Parts parts) throws IOException, XMLStreamException {
        var workbook = relations("", "_rels/.rels", parts).values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(Contents::malformed);
        int name = workbook.lastIndexOf('/') + 1;
        var folder = workbook.substring(0, name);
        var relations = relations(folder, folder + "_rels/" + workbook.substring(name) + ".rels", parts);
        var sharedStrings = relations.values().stream()
                .filter(relation -> relation.type().endsWith("/sharedStrings"))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
        return read(workbook, relations, sharedStrings, parts);
    }

    private static Contents read(
            String workbook, Map<String, Relation> relations, @Nullable String sharedStrings, Parts parts)
            throws IOException, XMLStreamException {
        boolean from1904 = false;
        try (var part = parts.open(workbook, LARGEST)) {
            var xml = new PlainXml(part);
            while (xml.next()) {
                if (xml.begins("workbookPr")) from1904 = isTrue(xml.attribute("date1904"));
                if (!xml.begins("sheet") || !isVisible(xml.attribute("state"))) continue;
                var relation = relations.get(xml.attribute("id"));
                if (relation == null) throw malformed();
                return new Contents(relation.target(), sharedStrings, from1904);
            }
        }
        throw malformed();
    }

    private static Map<String, Relation> relations(String folder, String name, Parts parts)
            throws IOException, XMLStreamException {
        var relations = new HashMap<String, Relation>();
        try (var part = parts.open(name, LARGEST)) {
            var xml = new PlainXml(part);
            while (xml.next()) {
                var id = xml.begins("Relationship") ? xml.attribute("Id") : null;
                if (id == null) continue;
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (type == null || target == null || relations.size() == MOST_RELATIONS) throw malformed();
                relations.put(id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return relations;
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    private static BodyRefusedException malformed() {
        return new BodyRefusedException(Reason.MALFORMED_WORKBOOK);
    }
}
