package vn.p6monitor.ingest.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.ingest.workbook.MarkedSheet;
import vn.p6monitor.ingest.workbook.Workbook;

/// What came of an upload, written as an answer that may be longer than memory.
///
/// @param failure how the answer is called when nothing was accepted
public record Outcome(UUID uploadId, long accepted, Rejections rejections, Failure failure) implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    public boolean isAnythingAccepted() {
        return accepted > 0;
    }

    /// Answers 202, or as the failure says where nothing was accepted.
    public void writeTo(HttpServletResponse response, Locale locale) throws IOException {
        boolean failed = !isAnythingAccepted();
        response.setStatus(failed ? failure.status() : ACCEPTED);
        response.setContentType(failed ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        var out = response.getOutputStream();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            if (failed) failure.writeTo(json, locale);
            json.writeStringProperty("uploadId", uploadId.toString());
            json.writeNumberProperty("accepted", accepted);
            json.writeNumberProperty("rejected", rejections.count());
            if (rejections.untold() > 0) json.writeNumberProperty("rejectionsUntold", rejections.untold());
            // The list is JSON already: the empty value makes the generator write what comes before a value.
            json.writeName("rejections");
            json.writeRawValue("");
            json.flush();
            rejections.copyTo(out);
            json.writeEndObject();
        }
    }

    /// Answers with the table that was sent, what is wrong marked in it; the rest of the answer is in headers.
    ///
    /// @param key a code in the heading
    public void writeMarked(Workbook sent, String key, HttpServletResponse response) throws IOException {
        response.setStatus(isAnythingAccepted() ? ACCEPTED : failure.status());
        response.setContentType(Workbook.MEDIA_TYPE);
        response.setHeader("P6-Upload", uploadId.toString());
        response.setHeader("P6-Accepted", Long.toString(accepted));
        response.setHeader("P6-Rejected", Long.toString(rejections.count()));
        MarkedSheet.write(sent, rejections.toMarks(), key, response.getOutputStream());
    }

    @Override
    public void close() {
        rejections.close();
    }
}
