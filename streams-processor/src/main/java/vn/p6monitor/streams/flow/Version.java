package vn.p6monitor.streams.flow;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.settlement.Said;

/// One version of a report as it is kept: what was said, its hash, and on whose authority.
///
/// @param province whose own topic it came by, absent where the ingest-service had checked the sender's rights
/// @param receivedAt when it was said first, by the broker's clock, to the millisecond; takes part in no order
public record Version(Report report, Bytes hash, @Nullable String province, Instant receivedAt) implements Said {
    public static Version of(Report report, @Nullable String province, Instant receivedAt) {
        return new Version(report, Bytes.wrap(ContentHash.of(report)), province, receivedAt);
    }

    /// The key under which it is kept: the same for what was said again on the same authority, and for nothing else.
    public String key(String facility) {
        var said = Base64.getUrlEncoder().withoutPadding().encodeToString(hash.get());
        return keyPrefix(facility) + said + (province == null ? "" : "/" + province);
    }

    /// What the keys of all versions of a facility's reports begin with, and no others.
    public static String keyPrefix(String facility) {
        return facility + '/';
    }

    public byte[] toBytes() {
        var out = new PackedWriter()
                .fixed(report.reportId().getMostSignificantBits())
                .fixed(report.reportId().getLeastSignificantBits())
                .unsigned(report.revision())
                .unsigned(report.withdrawn() ? 1 : 0)
                .text(report.facility())
                .text(report.site())
                .unsigned(report.section().position())
                .unsigned(report.month().index())
                .signed(report.submittedAt().toEpochMilli())
                .bytes(hash.get())
                .optionalText(province)
                .signed(receivedAt.toEpochMilli());
        writeData(out, report.data());
        return out.toBytes();
    }

    public static Version fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        var reportId = new UUID(in.fixed(), in.fixed());
        int revision = in.size();
        boolean withdrawn = in.unsigned() != 0;
        var facility = in.text();
        var site = in.text();
        var section = Sections.all().get(in.size());
        var month = new Month(in.size());
        var submittedAt = Instant.ofEpochMilli(in.signed());
        var hash = Bytes.wrap(in.bytes());
        var province = in.optionalText();
        var receivedAt = Instant.ofEpochMilli(in.signed());
        var data = readData(in, section);
        return new Version(
                new Report(reportId, revision, withdrawn, facility, site, section, month, submittedAt, data),
                hash,
                province,
                receivedAt);
    }

    private static void writeData(PackedWriter out, @Nullable SectionData data) {
        out.unsigned(data == null ? 0 : 1);
        if (data == null) return;
        out.unsigned(data.known());
        for (var field : data.section().fields()) {
            if (!data.isKnown(field.index())) continue;
            switch (field.type()) {
                case NUMBER -> out.fixed(data.value(field.index()));
                case TEXT -> out.text(data.text(field.index()));
                case INTEGER, YES_NO, CHOICE, CHOICES -> out.signed(data.value(field.index()));
            }
        }
    }

    private static @Nullable SectionData readData(PackedReader in, Section section) {
        if (in.unsigned() == 0) return null;
        long known = in.unsigned();
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (((known >>> field.index()) & 1) == 0) continue;
            switch (field.type()) {
                case NUMBER -> data.put(field.index(), in.fixed());
                case TEXT -> data.putText(field.index(), in.text());
                case INTEGER, YES_NO, CHOICE, CHOICES -> data.put(field.index(), in.signed());
            }
        }
        return data.build();
    }
}
