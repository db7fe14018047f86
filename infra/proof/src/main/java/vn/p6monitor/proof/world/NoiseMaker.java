package vn.p6monitor.proof.world;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;

/// Makes records that break a rule or are none, out of sound ones; none of them may count.
final class NoiseMaker {
    private static final List<String> TOPICS = List.of(Topics.AREAS, Topics.FACILITIES, Topics.INGESTED_REPORTS);

    private final Chance chance;
    private final AvroWire wire = new AvroWire(new KnownSchemas(), AvroSchemas.FIELD_REPORT);
    private final Instant receivedAt;

    NoiseMaker(Chance chance, Instant receivedAt) {
        this.chance = chance;
        this.receivedAt = receivedAt;
    }

    Event like(Event.OfReport report) {
        return switch (chance.between(0, 2)) {
            case 0 ->
                new Event.Noise(
                        chance.of(TOPICS), chance.in100(10) ? null : Bytes.wrap(bytes(report.report())), receivedAt);
            case 1 -> new Event.Odd(Topics.INGESTED_REPORTS, odd(report.report()), receivedAt);
            default -> unsound(report);
        };
    }

    Event like(Event.OfFacility facility) {
        var record = FacilityCodec.encode(facility.facility());
        record.put(chance.of("kind", "openedOn", "closedOn"), "2025-13");
        return new Event.Odd(Topics.FACILITIES, record, receivedAt);
    }

    private byte[] bytes(Report report) {
        var sound = wire.encode("", ReportCodec.encode(report));
        return switch (chance.between(0, 5)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {0, 0, 0, 0};
            case 2 -> Arrays.copyOf(sound, sound.length + 1);
            case 3 -> Arrays.copyOf(sound, chance.between(1, sound.length - 1));
            case 4 -> starting(sound, 0, 1);
            default -> starting(sound, 4, 77);
        };
    }

    private static byte[] starting(byte[] sound, int position, int changed) {
        var bytes = sound.clone();
        bytes[position] = (byte) changed;
        return bytes;
    }

    private GenericRecord odd(Report report) {
        var record = ReportCodec.encode(report);
        switch (chance.between(0, 3)) {
            case 0 -> record.put("reportId", report.reportId().toString() + '0');
            case 1 -> record.put("period", "2025-00");
            case 2 -> record.put("section", "weather");
            default -> record.put("section", report.data() == null ? "" : otherSection(report));
        }
        return record;
    }

    /// A section that the data is not of.
    private static String otherSection(Report report) {
        int next = (report.section().position() + 1) % Sections.all().size();
        return Sections.all().get(next).name();
    }

    private Event unsound(Event.OfReport from) {
        var report = from.report();
        var broken = switch (chance.between(0, 4)) {
            case 0 -> ReportMaker.with(report, report.reportId(), 9, false, null);
            case 1 -> ReportMaker.with(report, report.reportId(), -1, report.withdrawn(), report.data());
            case 2 -> at(report, "no code", report.site());
            case 3 -> at(report, report.facility(), "");
            default -> ReportMaker.with(report, report.reportId(), 9, false, tooMuch(report.section()));
        };
        return new Event.OfReport(from.sender(), broken, false, receivedAt);
    }

    /// Numbers out of range, or nothing at all where a section has none.
    private @Nullable SectionData tooMuch(Section section) {
        if (section.fields().stream().noneMatch(field -> field.type() == Field.Type.INTEGER)) return null;
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            switch (field.type()) {
                case INTEGER -> data.put(field.index(), chance.of(-1, 1_000_001));
                case TEXT -> data.putText(field.index(), "0912 345 678");
                case NUMBER, YES_NO, CHOICE, CHOICES -> data.put(field.index(), 0);
            }
        }
        return data.build();
    }

    private static Report at(Report from, String facility, String site) {
        return new Report(
                from.reportId(),
                9,
                from.withdrawn(),
                facility,
                site,
                from.section(),
                from.month(),
                from.submittedAt(),
                from.data());
    }
}
