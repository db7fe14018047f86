package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

class ReportDeskTest {
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");
    private static final Sender MINISTRY = new Sender("m", Set.of(Role.MINISTRY), null, Set.of());
    private static final Sender PROVINCE_11 = new Sender("p11", Set.of(Role.PROVINCE), "11", Set.of());
    private static final Sender PROVINCE_14 = new Sender("p14", Set.of(Role.PROVINCE), "14", Set.of());

    private final KnownRegister register = KnownRegister.ofASmallCountry().with(KnownRegister.school("s", "03358"));

    @Test
    void acceptsAReportThatHolds() {
        var judgement = judge(MINISTRY, "s", "d1", "2025-05");
        assertThat(judgement).isInstanceOfSatisfying(Judgement.Accepted.class, accepted -> {
            assertThat(accepted.restsOnRegister()).isFalse();
            assertThat(accepted.event().topic()).isEqualTo(Topics.INGESTED_REPORTS);
            assertThat(accepted.event().key()).isEqualTo("s");
            assertThat(accepted.event().origin().sender()).isEqualTo("m");
        });
    }

    @Test
    void refusesWhatTheRegisterDoesNotKnow() {
        assertThat(problem(MINISTRY, "t", "main", "2025-05")).isEqualTo("UNKNOWN_FACILITY facility");
        assertThat(problem(MINISTRY, "s", "d2", "2025-05")).isEqualTo("UNKNOWN_SITE site");
        assertThat(problem(MINISTRY, "s", "main", "1995-08")).isEqualTo("NOT_OPEN period");
    }

    @Test
    void letsAProvinceSpeakForItsOwnFacilitiesOnly() {
        assertThat(judge(PROVINCE_11, "s", "main", "2025-05")).isInstanceOf(Judgement.Accepted.class);
        assertThat(problem(PROVINCE_14, "s", "main", "2025-05")).isEqualTo("WRONG_PROVINCE facility");
    }

    @Test
    void letsAReporterSpeakForTheFacilitiesOfTheClaimOnly() {
        var reporter = new Sender("r", Set.of(Role.REPORTER), "11", Set.of("s"));
        var stranger = new Sender("r", Set.of(Role.REPORTER), "11", Set.of("other"));
        assertThat(judge(reporter, "s", "main", "2025-05")).isInstanceOf(Judgement.Accepted.class);
        assertThat(problem(stranger, "s", "main", "2025-05")).isEqualTo("WRONG_PROVINCE facility");
    }

    @Test
    void letsNobodyButTheMinistrySpeakForAFacilityFromNowhere() {
        register.with(KnownRegister.school("n", "77777"));
        assertThat(problem(PROVINCE_11, "n", "main", "2025-05")).isEqualTo("WRONG_PROVINCE facility");
        assertThat(judge(MINISTRY, "n", "main", "2025-05")).isInstanceOf(Judgement.Accepted.class);
    }

    private String problem(Sender sender, String facility, String site, String month) {
        var refused = (Judgement.Refused) judge(sender, facility, site, month);
        assertThat(refused.restsOnRegister()).isTrue();
        assertThat(refused.subject()).isEqualTo(new Subject(facility, "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10"));
        assertThat(refused.problems()).hasSize(1);
        var problem = refused.problems().getFirst();
        return problem.code() + " " + problem.path();
    }

    private Judgement judge(Sender sender, String facility, String site, String month) {
        var bytes = """
                {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"%s","site":"%s","section":"connectivity",
                 "period":"%s","submittedAt":"2025-06-02T08:14:03Z","data":{"technology":"MOBILE"}}""".formatted(facility, site, month).getBytes(UTF_8);
        return new ReportDesk(register, sender)
                .judge(Line.of(1, bytes, 0, bytes.length), NOW, new Origin(new UUID(0, 1), sender.id(), Way.NDJSON));
    }
}
