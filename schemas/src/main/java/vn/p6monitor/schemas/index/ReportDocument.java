package vn.p6monitor.schemas.index;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.DataJson;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.settlement.Said;

/// One version of a report as it was said first, and how it came.
///
/// @param month as `2025-05`
/// @param submittedAt by the sender's clock, in milliseconds of the epoch
/// @param hash the `ContentHash`, in Base64 for URLs without padding
/// @param province the 2025 code of the province by whose own topic it came, absent where it came by the door
/// @param receivedAt by the broker's clock, in milliseconds of the epoch
/// @param way the code of the `Way` that it came
/// @param upload that brought it, absent where it came by a province's own topic
/// @param sender client id of who sent it, absent where it came by a province's own topic
/// @param line of the upload, from 1, where it had several
/// @param data as `DataJson` writes it; absent only where the report is withdrawn
public record ReportDocument(
        String facility,
        String reportId,
        int revision,
        boolean withdrawn,
        String site,
        String section,
        String month,
        long submittedAt,
        String hash,
        @Nullable String province,
        long receivedAt,
        String way,
        @Nullable String upload,
        @Nullable String sender,
        @Nullable Long line,
        @Nullable JsonNode data) {

    /// @param said what was said first on this authority
    public static ReportDocument of(Said said, Instant receivedAt, Provenance provenance) {
        var report = said.report();
        return new ReportDocument(
                report.facility(),
                report.reportId().toString(),
                report.revision(),
                report.withdrawn(),
                report.site(),
                report.section().name(),
                report.month().toString(),
                report.submittedAt().toEpochMilli(),
                hash(said.hash()),
                said.province(),
                receivedAt.toEpochMilli(),
                provenance.way(),
                provenance.upload(),
                provenance.sender(),
                provenance.line(),
                report.data() == null ? null : DataJson.write(report.data()));
    }

    /// The document's id: the same for what was said again on the same authority, and for nothing else.
    public String id() {
        return facility + '/' + hash + (province == null ? "" : '/' + province);
    }

    /// What was said, for `Settling` to judge.
    public Said said() {
        var section = Sections.named(this.section).orElseThrow();
        var report = new Report(
                UUID.fromString(reportId),
                revision,
                withdrawn,
                facility,
                site,
                section,
                Month.parse(month).orElseThrow(),
                Instant.ofEpochMilli(submittedAt),
                data == null || data.isNull() ? null : DataJson.read(section, data));
        return new Stored(report, Bytes.wrap(Base64.getUrlDecoder().decode(hash)), province);
    }

    private static String hash(Bytes hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.get());
    }

    private record Stored(
            Report report, Bytes hash, @Nullable String province) implements Said {}
}
