package vn.p6monitor.schemas.report;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.wire.StraightRecord;

/// A report that is written without a record and names in between; made into a record for whoever looks into it.
record StraightReport(Report report) implements StraightRecord {
    @Override
    public void write(Encoder out) throws IOException {
        out.writeString(report.reportId().toString());
        out.writeInt(report.revision());
        out.writeBoolean(report.withdrawn());
        out.writeString(report.facility());
        out.writeString(report.site());
        out.writeString(report.section().name());
        out.writeString(report.month().toString());
        out.writeLong(report.submittedAt().toEpochMilli());
        var data = report.data();
        if (data == null) {
            out.writeIndex(0);
        } else {
            out.writeIndex(report.section().position() + 1);
            write(data, out);
        }
    }

    @Override
    public Schema getSchema() {
        return ReportCodec.SCHEMA;
    }

    @Override
    public @Nullable Object get(String name) {
        return ReportCodec.encode(report).get(name);
    }

    @Override
    public @Nullable Object get(int position) {
        return ReportCodec.encode(report).get(position);
    }

    @Override
    public void put(String name, @Nullable Object value) {
        throw new UnsupportedOperationException("a report is as it is");
    }

    @Override
    public void put(int position, @Nullable Object value) {
        throw new UnsupportedOperationException("a report is as it is");
    }

    private static void write(SectionData data, Encoder out) throws IOException {
        for (var field : data.section().fields()) {
            boolean known = data.isKnown(field.index());
            if (field.mayBeAbsent()) {
                out.writeIndex(known ? 1 : 0);
                if (!known) continue;
            } else if (!known) {
                throw new NoSuchElementException(data.section().name() + '.' + field.name());
            }
            long value = data.value(field.index());
            switch (field.type()) {
                case INTEGER -> out.writeInt(Math.toIntExact(value));
                case NUMBER -> out.writeDouble(data.number(field.index()));
                case YES_NO -> out.writeBoolean(value != 0);
                case CHOICE -> out.writeEnum((int) value);
                case CHOICES -> writeSymbols(value, out);
                case TEXT -> out.writeString(data.text(field.index()));
            }
        }
    }

    private static void writeSymbols(long symbols, Encoder out) throws IOException {
        out.writeArrayStart();
        out.setItemCount(Long.bitCount(symbols));
        for (long left = symbols; left != 0; left &= left - 1) {
            out.startItem();
            out.writeEnum(Long.numberOfTrailingZeros(left));
        }
        out.writeArrayEnd();
    }
}
