package vn.p6monitor.ingest.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks packed by hand, so that any part of them can be wrong.
public final class Packed {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// Writes a part, which may be longer than memory.
    @FunctionalInterface
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /// A workbook with one sheet whose rows are given as XML.
    public static Packed sheet(String rows) {
        return new Packed()
                .with("_rels/.rels", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Relationships><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>\
                        </Relationships>""".formatted(RELATIONS))
                .with("xl/workbook.xml", """
                        <workbook xmlns:r="%s"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(RELATIONS))
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships><Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>\
                        <Relationship Id="rId2" Type="%1$s/sharedStrings" Target="/xl/sharedStrings.xml"/>\
                        </Relationships>""".formatted(RELATIONS))
                .with("xl/sharedStrings.xml", "<sst/>")
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public Packed with(String name, String part) {
        return with(name, out -> out.write(part.getBytes(UTF_8)));
    }

    public Packed with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    public Packed without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The same over and over, without ever being in memory.
    public static Part repeated(String before, String over, long times, String after) {
        var piece = over.repeat(1_000).getBytes(UTF_8);
        return out -> {
            out.write(before.getBytes(UTF_8));
            for (long i = 0; i < times; i += 1_000) out.write(piece);
            out.write(after.getBytes(UTF_8));
        };
    }

    /// A row of texts.
    public static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var cell : cells)
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        return row.append("</row>").toString();
    }
}
