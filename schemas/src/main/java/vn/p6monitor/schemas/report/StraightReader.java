package vn.p6monitor.schemas.report;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.io.BinaryDecoder;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.period.Month;

/// Reads reports from bytes that lie as our schema lays them out, without records and names in between.
final class StraightReader {
    private StraightReader() {}

    /// The report; empty where anything at all is odd.
    static Optional<Report> read(BinaryDecoder in) {
        try {
            var report = report(in);
            return in.isEnd() ? report : Optional.empty();
        } catch (IOException | RuntimeException _) {
            // What is wrong is for others to say.
            return Optional.empty();
        }
    }

    private static Optional<Report> report(BinaryDecoder in) throws IOException {
        var reportId = Codes.reportId(in.readString());
        int revision = in.readInt();
        boolean withdrawn = in.readBoolean();
        var facility = in.readString();
        var site = in.readString();
        var section = Sections.named(in.readString());
        var month = Month.parse(in.readString());
        var submittedAt = Instant.ofEpochMilli(in.readLong());
        int branch = in.readIndex();
        if (reportId.isEmpty() || section.isEmpty() || month.isEmpty()) return Optional.empty();
        if (branch != 0 && branch != section.get().position() + 1) return Optional.empty();
        var data = branch == 0 ? null : data(section.get(), in);
        return Optional.of(new Report(
                reportId.get(), revision, withdrawn, facility, site, section.get(), month.get(), submittedAt, data));
    }

    private static SectionData data(Section section, BinaryDecoder in) throws IOException {
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (field.mayBeAbsent() && isAbsent(in)) continue;
            switch (field.type()) {
                case INTEGER -> data.put(field.index(), in.readInt());
                case NUMBER -> data.putNumber(field.index(), in.readDouble());
                case YES_NO -> data.put(field.index(), in.readBoolean() ? 1 : 0);
                case CHOICE -> data.put(field.index(), symbol(field, in));
                case CHOICES -> data.put(field.index(), symbols(field, in));
                case TEXT -> data.putText(field.index(), in.readString());
            }
        }
        return data.build();
    }

    private static boolean isAbsent(BinaryDecoder in) throws IOException {
        int branch = in.readIndex();
        if (branch != 0 && branch != 1) throw new IOException("no such branch: " + branch);
        return branch == 0;
    }

    private static long symbols(Field field, BinaryDecoder in) throws IOException {
        long symbols = 0;
        for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
            for (long i = 0; i < block; i++) symbols |= 1L << symbol(field, in);
        }
        return symbols;
    }

    private static int symbol(Field field, BinaryDecoder in) throws IOException {
        int position = in.readEnum();
        if (position < 0 || position >= field.symbols().size()) throw new IOException("no such symbol: " + position);
        return position;
    }
}
