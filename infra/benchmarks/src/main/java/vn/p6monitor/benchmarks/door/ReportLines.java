package vn.p6monitor.benchmarks.door;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.report.DataJson;
import vn.p6monitor.schemas.report.Report;

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
            if (report.data() != null) json.writePOJOProperty("data", DataJson.write(report.data()));
            json.writeEndObject();
        }
        out.write('\n');
    }
}
