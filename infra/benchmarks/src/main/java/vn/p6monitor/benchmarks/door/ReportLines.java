package vn.p6monitor.benchmarks.door;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;

/// Reports as the ingest-service takes them: a JSON object on each line.
public final class ReportLines {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ReportLines() {}

    public static void write(Path file, List<Report> reports) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (var report : reports) write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Report report, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("reportId", report.reportId().toString());
            json.writeNumberProperty("revision", report.revision());
            json.writeBooleanProperty("withdrawn", report.withdrawn());
            json.writeStringProperty("facility", report.facility());
            json.writeStringProperty("site", report.site());
            json.writeStringProperty("section", report.section().name());
            json.writeStringProperty("period", report.month().toString());
            json.writeStringProperty("submittedAt", report.submittedAt().toString());
            if (report.data() != null) writeData(report.data(), json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeData(SectionData data, JsonGenerator json) {
        json.writeObjectPropertyStart("data");
        for (var field : data.section().fields()) {
            if (data.isKnown(field.index())) writeField(field, data, json);
        }
        json.writeEndObject();
    }

    private static void writeField(Field field, SectionData data, JsonGenerator json) {
        long value = data.value(field.index());
        json.writeName(field.name());
        switch (field.type()) {
            case INTEGER -> json.writeNumber(value);
            case YES_NO -> json.writeBoolean(value != 0);
            case NUMBER -> json.writeNumber(data.number(field.index()));
            case TEXT -> json.writeString(data.text(field.index()));
            case CHOICE -> json.writeString(field.symbols().get((int) value));
            case CHOICES -> {
                json.writeStartArray();
                for (int i = 0; i < field.symbols().size(); i++) {
                    if ((value >>> i & 1) != 0) json.writeString(field.symbols().get(i));
                }
                json.writeEndArray();
            }
        }
    }
}
