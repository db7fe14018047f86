package vn.p6monitor.ingest.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.BodyCutOffException;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.register.RegisterUnavailableException;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;
import vn.p6monitor.schemas.upload.UploadId;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");

    private final InMemoryEvents events = new InMemoryEvents();
    private final KnownRegister register = new KnownRegister();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Intake intake = intake(DataSize.ofMegabytes(1));

    /// Takes lines that name a facility which is known, and finds no other fault.
    private record KnownFacility(Register register) implements Desk {
        @Override
        public Upload.Sort sort() {
            return Upload.Sort.FACILITY;
        }

        @Override
        public Sender sender() {
            return new Sender("sender", Set.of(Role.PROVINCE), "11", Set.of());
        }

        @Override
        public Judgement judge(Line line, Instant receivedAt, Origin origin) {
            var code = UTF_8.decode(line.bytes()).toString();
            if (code.startsWith("bad")) {
                return new Judgement.Refused(
                        Subject.UNKNOWN, List.of(Problem.of(ProblemCode.MALFORMED_CODE, "facility")), false);
            }
            return register.facility(code)
                    .<Judgement>map(facility -> new Judgement.Accepted(
                            new Event(Topics.FACILITIES, code, FacilityCodec.encode(facility), origin), false))
                    .orElseGet(() -> new Judgement.Refused(
                            Subject.ofFacility(code),
                            List.of(Problem.of(ProblemCode.UNKNOWN_FACILITY, "facility", code)),
                            true));
        }
    }

    @Test
    void keepsWhatHoldsAndTellsWhatDoesNot() {
        register.with(KnownRegister.school("a", "03358"));
        try (var outcome = take("a\nbad\n\nb\na", false)) {
            assertThat(outcome.accepted()).isEqualTo(2);
            assertThat(told(outcome)).isEqualTo("""
                    [{"line":2,"problems":[{"code":"MALFORMED_CODE","path":"facility","message":"The code must have 1 to 64 of A-Z a-z 0-9 . _ - only."}]},\
                    {"line":4,"facility":"b","problems":[{"code":"UNKNOWN_FACILITY","path":"facility","message":"The facility \\"b\\" is not registered. Register it first or correct the code."}]}]""");
        }
        assertThat(kept()).extracting(Event::key).containsExactly("a", "a");
        assertThat(kept())
                .allSatisfy(event -> assertThat(event.origin().sender()).isEqualTo("sender"));
        assertThat(kept()).extracting(event -> event.origin().line()).containsExactly(1L, 5L);
    }

    @Test
    void keepsWhatIsRefusedWithItsBytesAndReasons() {
        take("\nbad line\nb", false).close();
        assertThat(events.refusals()).extracting(Refusal::bytes).containsExactly(bytes("bad line"), bytes("b"));
        var second = events.refusals().getLast();
        assertThat(second.origin().line()).isEqualTo(3);
        assertThat(second.subject().facility()).isEqualTo("b");
        assertThat(second.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_FACILITY);
        assertThat(second.province()).isEqualTo("11");
        assertThat(second.authority()).containsExactly("province:11");
    }

    @Test
    void keepsTheBeginningOfALineThatIsTooLong() {
        take("é".repeat(Lines.LONGEST) + "\n" + "x".repeat(Lines.LONGEST + 1), false)
                .close();
        assertThat(events.refusals())
                .extracting(Refusal::isTruncated, Refusal::bytes)
                .containsExactly(
                        tuple(true, bytes("é".repeat(Lines.LONGEST / 2))),
                        tuple(true, bytes("x".repeat(Lines.LONGEST))));
    }

    @Test
    void writesARecordOfTheUploadAtItsEnd() {
        register.with(KnownRegister.school("a", "03358"));
        try (var outcome = take("a\nbad\na", false)) {
            assertThat(events.kept().getLast().topic()).isEqualTo(Topics.UPLOADS);
            assertThat(events.kept().getLast().key())
                    .isEqualTo(outcome.uploadId().toString());
            assertThat(UploadId.time(outcome.uploadId())).isEqualTo(NOW);
            assertThat(uploads())
                    .containsExactly(new Upload(
                            outcome.uploadId(),
                            "sender",
                            "11",
                            Way.NDJSON,
                            Upload.Sort.FACILITY,
                            NOW,
                            NOW,
                            2,
                            1,
                            Upload.State.COMPLETE,
                            null));
        }
    }

    @Test
    void saysWhichUploadsBrokeOff() {
        register.with(KnownRegister.school("a", "03358"));
        var body = lines("a\na\n");
        Lines broken = () -> {
            var turn = body.next();
            if (turn.isEmpty()) throw new BodyCutOffException(new IOException("reset"));
            return turn;
        };
        assertThatThrownBy(() -> intake.take(broken, new KnownFacility(register), Way.NDJSON, Locale.ENGLISH, false))
                .isInstanceOf(BodyCutOffException.class);
        assertThat(kept()).hasSize(2);
        assertThat(uploads())
                .extracting(Upload::state, Upload::accepted)
                .containsExactly(tuple(Upload.State.CUT_OFF, 2L));
    }

    @Test
    void neverAnswersForARefusalThatIsNotKept() {
        events.failAfter(0);
        assertThatThrownBy(() -> take("bad", false)).isInstanceOf(EventsUnavailableException.class);
    }

    @Test
    void readsTheRegisterToItsEndBeforeRefusingForItsSake() {
        register.withUnread(KnownRegister.school("a", "03358"));
        try (var outcome = take("a\na\na", false)) {
            assertThat(outcome.accepted()).isEqualTo(3);
        }
        assertThat(register.timesCaughtUp()).isEqualTo(1);
    }

    @Test
    void leavesTheRegisterAloneWhereItHasNoSay() {
        register.with(KnownRegister.school("a", "03358"));
        take("a\nbad", false).close();
        assertThat(register.timesCaughtUp()).isZero();
    }

    @Test
    void refusesNothingWhenTheRegisterIsAway() {
        register.goAway(true);
        assertThatThrownBy(() -> take("a", false)).isInstanceOf(RegisterUnavailableException.class);
    }

    @Test
    void writesNothingInADryRun() {
        register.with(KnownRegister.school("a", "03358"));
        try (var outcome = take("a\nb", true)) {
            assertThat(outcome.accepted()).isEqualTo(1);
            assertThat(outcome.rejections().count()).isEqualTo(1);
        }
        assertThat(events.kept()).isEmpty();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void neverAnswersForWhatIsNotAcknowledged() {
        register.with(KnownRegister.school("a", "03358"));
        events.failAfter(2);
        assertThatThrownBy(() -> take("a\na\na", false)).isInstanceOf(EventsUnavailableException.class);
    }

    @Test
    void stopsReadingABodyThatCannotBeKept() {
        register.with(KnownRegister.school("a", "03358"));
        events.failAfter(0);
        Lines endless = () -> List.of(Line.of(1, new byte[] {'a'}, 0, 1));
        assertThatThrownBy(() -> intake.take(endless, new KnownFacility(register), Way.NDJSON, Locale.ENGLISH, false))
                .isInstanceOf(EventsUnavailableException.class);
    }

    @Test
    void countsRefusalsPastTheBoundWithoutTellingThem() {
        var brief = intake(DataSize.ofBytes(500));
        try (var outcome = brief.take(
                lines("bad\n".repeat(1_000)), new KnownFacility(register), Way.NDJSON, Locale.ENGLISH, false)) {
            assertThat(outcome.rejections().count()).isEqualTo(1_000);
            assertThat(outcome.rejections().untold()).isBetween(900L, 999L);
        }
    }

    @Test
    void tellsOfManyMoreRefusalsThanItKeepsInMemory() {
        try (var outcome = take("bad\n".repeat(5_000), false)) {
            assertThat(told(outcome))
                    .startsWith("[{\"line\":1,")
                    .contains("},{\"line\":5000,")
                    .endsWith("]");
        }
    }

    @Test
    void tellsOfALineThatIsTooLong() {
        register.with(KnownRegister.school("a", "03358"));
        try (var outcome = take("x".repeat(Lines.LONGEST + 1) + "\na", false)) {
            assertThat(outcome.accepted()).isEqualTo(1);
            assertThat(told(outcome)).contains("\"line\":1,").contains("LINE_TOO_LONG");
        }
    }

    @Test
    void countsByReason() {
        register.with(KnownRegister.school("a", "03358"));
        take("a\nbad\nb\nb", false).close();
        assertThat(meters.counter("p6.ingest.accepted", "sort", "facility").count())
                .isEqualTo(1);
        assertThat(meters.counter("p6.ingest.refused", "sort", "facility", "code", "UNKNOWN_FACILITY", "province", "11")
                        .count())
                .isEqualTo(2);
    }

    private Intake intake(DataSize mostTold) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var late = new LateRecords(events, Duration.ofSeconds(1));
        var passages = new Passages(events, register, new UploadIds(), new UploadMetrics(meters), late, clock);
        return new Intake(passages, register, clock, new UploadSettings(mostTold, Duration.ofSeconds(1)));
    }

    private Outcome take(String body, boolean dryRun) {
        return intake.take(lines(body), new KnownFacility(register), Way.NDJSON, Locale.ENGLISH, dryRun);
    }

    private List<Event> kept() {
        return events.kept().stream()
                .filter(event -> !event.topic().equals(Topics.UPLOADS))
                .toList();
    }

    private List<Upload> uploads() {
        return events.kept().stream()
                .filter(event -> event.topic().equals(Topics.UPLOADS))
                .map(event -> ((Verdict.Accepted<Upload>) UploadCodec.decode(event.value())).value())
                .toList();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static Lines lines(String body) {
        return new NdjsonLines(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static String told(Outcome outcome) {
        var out = new ByteArrayOutputStream();
        outcome.rejections().copyTo(out);
        return out.toString(UTF_8);
    }
}
