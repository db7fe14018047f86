package vn.p6monitor.ingest.facility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Desk;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.upload.Upload;

/// Judges registrations for one sender, who needs the right to the place where a facility is to lie, and to the
/// one where it lies.
///
/// @param expected the code that the address names, null where each line names its own
record FacilityDesk(
        Register register, Sender sender, @Nullable String expected) implements Desk {
    @Override
    public Upload.Sort sort() {
        return Upload.Sort.FACILITY;
    }

    @Override
    public Judgement judge(Line line, Instant receivedAt, Origin origin) {
        var reading = FacilityReader.read(line, expected, register.areas());
        return switch (reading.verdict()) {
            case Verdict.Refused(var problems) ->
                new Judgement.Refused(Subject.ofFacility(reading.code()), problems, true);
            case Verdict.Accepted(var placed) -> judge(placed, origin);
        };
    }

    private Judgement judge(PlacedFacility placed, Origin origin) {
        var facility = placed.facility();
        var held = register.facility(facility.code()).orElse(null);
        if (!mayRegister(placed.placement().province(), held)) {
            var problem = Problem.of(ProblemCode.WRONG_PROVINCE, "facility", facility.code());
            return new Judgement.Refused(Subject.ofFacility(facility.code()), List.of(problem), true);
        }
        var record = FacilityCodec.encode(held == null ? facility : replacing(facility, held));
        return new Judgement.Accepted(new Event(Topics.FACILITIES, facility.code(), record, origin), true);
    }

    private boolean mayRegister(String province, @Nullable Facility held) {
        if (!sender.mayRegisterIn(province)) return false;
        if (held == null || sender.isMinistry()) return true;
        return register.provinceOf(held).filter(sender::mayRegisterIn).isPresent();
    }

    /// With the version of the registration that it replaces: a sender by HTTP counts none, and of equals the later
    /// holds.
    private static Facility replacing(Facility facility, Facility held) {
        return new Facility(
                facility.code(),
                facility.name(),
                facility.kind(),
                facility.commune2021(),
                facility.commune2025(),
                facility.opening(),
                facility.sites(),
                held.version());
    }
}
