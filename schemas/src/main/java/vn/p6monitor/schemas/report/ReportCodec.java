package vn.p6monitor.schemas.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroText;

/// Field reports as Avro records.
public final class ReportCodec {
    /// What reports are written as.
    public static final Schema SCHEMA = AvroSchemas.FIELD_REPORT;

    private ReportCodec() {}

    public static GenericRecord encode(Report report) {
        var record = new GenericData.Record(AvroSchemas.FIELD_REPORT);
        record.put("reportId", report.reportId().toString());
        record.put("revision", report.revision());
        record.put("withdrawn", report.withdrawn());
        record.put("facility", report.facility());
        record.put("site", report.site());
        record.put("section", report.section().name());
        record.put("period", report.month().toString());
        record.put("submittedAt", report.submittedAt().toEpochMilli());
        record.put("data", report.data() == null ? null : encode(report.data()));
        return record;
    }

    /// The same for writing only: it cannot be changed, and to look into it costs what making the record does.
    public static GenericRecord straight(Report report) {
        return new StraightReport(report);
    }

    /// Reads a report, or says every place where it is not one.
    public static Verdict<Report> decode(GenericRecord record) {
        var problems = new ArrayList<Problem>();
        var reportId = Codes.reportId(AvroText.required(record, "reportId"));
        if (reportId.isEmpty()) problems.add(Problem.of(ProblemCode.MALFORMED_UUID, "reportId"));
        var month = Month.parse(AvroText.required(record, "period"));
        if (month.isEmpty()) problems.add(Problem.of(ProblemCode.MALFORMED_MONTH, "period"));
        var name = AvroText.required(record, "section");
        var section = Sections.named(name);
        if (section.isEmpty()) problems.add(unknownSection(name));
        var data = (GenericRecord) record.get("data");
        if (data != null && section.isPresent() && !data.getSchema().equals(Sections.schemaOf(section.get()))) {
            problems.add(Problem.of(ProblemCode.MALFORMED_AVRO, "data"));
        }
        if (reportId.isEmpty() || month.isEmpty() || section.isEmpty() || !problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        return Verdict.accepted(new Report(
                reportId.get(),
                (int) record.get("revision"),
                (boolean) record.get("withdrawn"),
                AvroText.required(record, "facility"),
                AvroText.required(record, "site"),
                section.get(),
                month.get(),
                Instant.ofEpochMilli((long) record.get("submittedAt")),
                data == null ? null : decode(section.get(), data)));
    }

    /// The problem of a section that does not exist, with those that do.
    public static Problem unknownSection(String name) {
        var names = Sections.all().stream().map(Section::name).collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.UNKNOWN_SECTION, "section", name, names);
    }

    private static GenericRecord encode(SectionData data) {
        var record = new GenericData.Record(Sections.schemaOf(data.section()));
        for (var field : data.section().fields()) {
            if (data.isKnown(field.index())) {
                record.put(field.index(), encode(record, field, data));
            }
        }
        return record;
    }

    private static Object encode(GenericRecord record, Field field, SectionData data) {
        long value = data.value(field.index());
        var schema = record.getSchema().getFields().get(field.index()).schema();
        return switch (field.type()) {
            case INTEGER -> Math.toIntExact(value);
            case NUMBER -> data.number(field.index());
            case TEXT -> data.text(field.index());
            case YES_NO -> value != 0;
            case CHOICE -> new GenericData.EnumSymbol(schema, field.symbols().get((int) value));
            case CHOICES ->
                IntStream.range(0, field.symbols().size())
                        .filter(i -> ((value >>> i) & 1) != 0)
                        .mapToObj(i -> new GenericData.EnumSymbol(
                                schema.getElementType(), field.symbols().get(i)))
                        .toList();
        };
    }

    private static SectionData decode(Section section, GenericRecord record) {
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            var value = record.get(field.index());
            if (value != null) put(data, field, value);
        }
        return data.build();
    }

    private static void put(SectionData.Builder data, Field field, Object value) {
        switch (field.type()) {
            case NUMBER -> data.putNumber(field.index(), (double) value);
            case TEXT -> data.putText(field.index(), value.toString());
            case INTEGER, YES_NO, CHOICE, CHOICES -> data.put(field.index(), decode(field, value));
        }
    }

    private static long decode(Field field, Object value) {
        return switch (value) {
            case Integer number -> number;
            case Boolean yes -> yes ? 1 : 0;
            case GenericData.EnumSymbol symbol -> field.symbols().indexOf(symbol.toString());
            case List<?> symbols ->
                symbols.stream()
                        .mapToLong(symbol -> 1L << field.symbols().indexOf(symbol.toString()))
                        .reduce(0, (a, b) -> a | b);
            default -> throw new IllegalStateException("a value of no type of ours in " + field.name());
        };
    }
}
