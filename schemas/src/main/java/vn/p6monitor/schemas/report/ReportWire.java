package vn.p6monitor.schemas.report;

import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// Reports as senders write them.
///
/// Nearly all are written with our own schema and have nothing odd about them; those are read straight. All others go
/// through Avro's resolution, which also says what is wrong.
public final class ReportWire {
    /// The longest record that is read, in bytes: a report has some hundred.
    public static final int LONGEST = 64 * 1024;

    private static final Problem TOO_LONG = Problem.of(ProblemCode.RECORD_TOO_LONG, "", Integer.toString(LONGEST));

    private final AvroWire wire;

    public ReportWire(SchemaRegistry registry) {
        this.wire = new AvroWire(registry, AvroSchemas.FIELD_REPORT);
    }

    /// Reads a report, or says every place where it is not one.
    ///
    /// @throws RegistryUnavailableException when the writer's schema is not known yet and cannot be had
    public Verdict<Report> decode(byte[] bytes) {
        if (bytes.length > LONGEST) return Verdict.refused(TOO_LONG);
        return wire.laidOutAsOurs(bytes)
                .flatMap(StraightReader::read)
                .map(Verdict::accepted)
                .orElseGet(() -> wire.decode(bytes).then(ReportCodec::decode));
    }
}
