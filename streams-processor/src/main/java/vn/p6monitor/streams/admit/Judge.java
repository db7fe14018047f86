package vn.p6monitor.streams.admit;

import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.facility.FacilityRules;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.ReportWire;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Version;

/// Reads what senders write, and admits what that alone does not show to be wrong. For one thread.
public final class Judge {
    private static final Problem TOMBSTONE = Problem.of(ProblemCode.MALFORMED_AVRO, "");

    private final ReportWire reports;
    private final AvroWire registrations;
    private final AvroWire areas;

    public Judge(SchemaRegistry registry) {
        this.reports = new ReportWire(registry);
        this.registrations = new AvroWire(registry, AvroSchemas.FACILITY);
        this.areas = new AvroWire(registry, AvroSchemas.AREA);
    }

    /// @param topic one of the record
    /// @param receivedAt by the broker's clock
    /// @throws RegistryUnavailableException when the writer's schema is not known yet and cannot be had
    public Verdict<Admitted> judge(String topic, byte @Nullable [] value, long receivedAt) {
        return switch (topic) {
            case Topics.AREAS -> area(value);
            case Topics.FACILITIES -> facility(value);
            default -> report(topic, value, Instant.ofEpochMilli(receivedAt));
        };
    }

    private Verdict<Admitted> area(byte @Nullable [] bytes) {
        return decode(areas, bytes).then(AreaCodec::decode).then(area -> Verdict.accepted(new Admitted.OfArea(area)));
    }

    private Verdict<Admitted> facility(byte @Nullable [] bytes) {
        return decode(registrations, bytes)
                .then(FacilityCodec::decode)
                .then(facility -> checked(FacilityRules.check(facility), new Admitted.OfFacility(facility)));
    }

    private Verdict<Admitted> report(String topic, byte @Nullable [] bytes, Instant receivedAt) {
        var decoded = bytes == null ? Verdict.<Report>refused(TOMBSTONE) : reports.decode(bytes);
        return decoded.then(report -> checked(
                ReportRules.check(report, receivedAt),
                new Admitted.OfReport(Version.of(report, province(topic), receivedAt))));
    }

    private static Verdict<Admitted> checked(List<Problem> problems, Admitted admitted) {
        return problems.isEmpty() ? Verdict.accepted(admitted) : Verdict.refused(problems);
    }

    private static Verdict<GenericRecord> decode(AvroWire wire, byte @Nullable [] bytes) {
        return bytes == null ? Verdict.refused(TOMBSTONE) : wire.decode(bytes);
    }

    private static @Nullable String province(String topic) {
        return topic.equals(Topics.INGESTED_REPORTS) ? null : topic.substring(topic.lastIndexOf('.') + 1);
    }
}
