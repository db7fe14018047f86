package vn.p6monitor.streams.ledger.elasticsearch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.ReportDocument;
import vn.p6monitor.schemas.index.UploadDocument;

/// Small documents for what is written.
final class Books {
    private static final JsonMapper JSON = new JsonMapper();

    private Books() {}

    /// @param receivedAt in milliseconds
    static ReportDocument report(String hash, @Nullable String province, long receivedAt) {
        return new ReportDocument(
                "F",
                "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10",
                0,
                false,
                "main",
                "power",
                "2025-05",
                5,
                hash,
                province,
                receivedAt,
                "json",
                null,
                null,
                null,
                JSON.readTree("{\"source\":\"GRID\"}"));
    }

    static RegistrationDocument registration(String facility, String name, @Nullable Long version, long offset) {
        return new RegistrationDocument(
                facility, name, name, "PRIMARY", null, "03358", "1995-09", null, version, List.of(), 0, offset, 7, null,
                null);
    }

    static RejectionDocument rejection(String id, String text) {
        return new RejectionDocument(
                id,
                "report",
                "11",
                null,
                null,
                "json",
                null,
                null,
                null,
                List.of(new RejectionDocument.Reason("MISSING_FIELD", "period")),
                null,
                7,
                text.length(),
                text,
                null);
    }

    static UploadDocument upload(String id) {
        return new UploadDocument(id, "ministry", null, "csv", "report", 1, 2, 3, 4, "COMPLETE", null);
    }
}
