package vn.p6monitor.ingest.facility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.Judgement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.topic.Way;

class FacilityDeskTest {
    private static final Sender MINISTRY = new Sender("ministry", Set.of(Role.MINISTRY), null, Set.of());
    private static final Sender PROVINCE_11 = new Sender("province-11", Set.of(Role.PROVINCE), "11", Set.of());

    private final KnownRegister register = KnownRegister.ofASmallCountry();

    @Test
    void letsAProvinceRegisterAtHomeOnly() {
        assertThat(judge(PROVINCE_11, "03358")).isInstanceOf(Judgement.Accepted.class);
        assertThat(judge(PROVINCE_11, "03646")).isEqualTo(notAllowed());
        assertThat(judge(MINISTRY, "03646")).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void wantsTheRightToBothPlacesOfAMove() {
        register.with(KnownRegister.school("s", "03646"));
        assertThat(judge(PROVINCE_11, "03358")).isEqualTo(notAllowed());
        assertThat(judge(MINISTRY, "03358")).isInstanceOf(Judgement.Accepted.class);
        register.with(KnownRegister.school("s", "03385"));
        assertThat(judge(PROVINCE_11, "03358")).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void letsNobodyButTheMinistryTakeAFacilityFromNowhere() {
        register.with(KnownRegister.school("s", "77777"));
        assertThat(judge(PROVINCE_11, "03358")).isEqualTo(notAllowed());
        assertThat(judge(MINISTRY, "03358")).isInstanceOf(Judgement.Accepted.class);
    }

    @Test
    void replacesARegistrationThatCameWithAVersion() {
        assertThat(writtenVersion(judge(MINISTRY, "03358"))).isNull();
        var s = KnownRegister.school("s", "03358");
        register.with(new Facility(s.code(), s.name(), s.kind(), null, s.commune2025(), s.opening(), s.sites(), 7L));
        assertThat(writtenVersion(judge(MINISTRY, "03358"))).isEqualTo(7L);
    }

    @Test
    void alwaysAsksForTheRegisterToBeReadToItsEnd() {
        assertThat(judge(MINISTRY, "03358").restsOnRegister()).isTrue();
        assertThat(judge(MINISTRY, "99999").restsOnRegister()).isTrue();
    }

    private static @Nullable Object writtenVersion(Judgement judgement) {
        return ((Judgement.Accepted) judgement).event().value().get("version");
    }

    private static Judgement notAllowed() {
        return new Judgement.Refused(
                Subject.ofFacility("s"), List.of(Problem.of(ProblemCode.WRONG_PROVINCE, "facility", "s")), true);
    }

    private Judgement judge(Sender sender, String commune) {
        var bytes = """
                {"facility":"s","name":"n","kind":"PRIMARY","commune2025":"%s","openedOn":"1995-09",
                 "sites":[{"site":"main","type":"MAIN"}]}""".formatted(commune).getBytes(UTF_8);
        return new FacilityDesk(register, sender, null)
                .judge(
                        Line.of(1, bytes, 0, bytes.length),
                        Instant.EPOCH,
                        new Origin(new UUID(0, 1), sender.id(), Way.NDJSON));
    }
}
