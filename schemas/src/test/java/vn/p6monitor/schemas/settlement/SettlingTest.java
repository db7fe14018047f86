package vn.p6monitor.schemas.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.facility.Facilities;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

class SettlingTest {
    private static final Instant MORNING = Instant.parse("2025-06-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2025-06-02T12:00:00Z");
    private static final Month MAY = Month.of(2025, 5);
    private static final Facility SCHOOL = Facilities.school(FacilityKind.PRIMARY);
    private static final SectionData POWER =
            new SectionData.Builder(Sections.named("power").orElseThrow()).build();

    private record Version(
            Report report, Bytes hash, @Nullable String province) implements Said {}

    @Test
    void countsTheGreatestRevisionThenTheLatestThenTheGreatestHash() {
        var ascending =
                List.of(version(0, NOON, 9), version(1, MORNING, 8), version(1, NOON, 0x7f), version(1, NOON, 0x80));
        var shuffled = new ArrayList<>(ascending);
        Collections.reverse(shuffled);
        shuffled.sort(Settling.VERSIONS);
        assertThat(shuffled).isEqualTo(ascending);
        assertThat(Settling.counting(ascending)).isEqualTo(ascending.getLast());
        assertThat(Settling.counting(ascending.reversed())).isEqualTo(ascending.getLast());
    }

    @Test
    void givesTheLastWordToTheLatestThenToTheGreatestIdAsText() {
        var early = report(new UUID(-1, 0), 0, MORNING, POWER);
        var late = report(new UUID(1, 0), 0, NOON, POWER);
        var lateToo = report(new UUID(-1, 0), 0, NOON, POWER);
        assertThat(Settling.holder(early, late))
                .isEqualTo(Settling.holder(late, early))
                .isEqualTo(late);
        assertThat(Settling.holder(late, lateToo))
                .isEqualTo(Settling.holder(lateToo, late))
                .isEqualTo(lateToo);
    }

    @ParameterizedTest
    @CsvSource({"11,false", "15,true", ",false"})
    void holdsWhatIsSaidByAnotherProvince(@Nullable String province, boolean held) {
        var said = new Version(report(new UUID(1, 2), 0, NOON, POWER), hash(0), province);
        assertThat(Settling.isHeld(SCHOOL, "11", said)).isEqualTo(held);
        assertThat(Settling.mayReport(said, "11")).isEqualTo(!held);
    }

    @Test
    void holdsWhatTheRegisterHoldsAgainstIt() {
        var report = report(new UUID(1, 2), 0, NOON, POWER);
        var closed = new Report(
                report.reportId(), 0, false, "11-TH-0042", "main", report.section(), Month.of(2025, 2), NOON, POWER);
        assertThat(Settling.isHeld(SCHOOL, "11", new Version(closed, hash(0), "11")))
                .isTrue();
    }

    @Test
    void missesWhatIsWithdrawnOrSaysNothing() {
        assertThat(Settling.isPresent(report(new UUID(1, 2), 0, NOON, POWER))).isTrue();
        assertThat(Settling.isPresent(report(new UUID(1, 2), 0, NOON, null))).isFalse();
        assertThat(Settling.isPresent(
                        new Report(new UUID(1, 2), 0, true, "F", "main", POWER.section(), MAY, NOON, POWER)))
                .isFalse();
    }

    private static Version version(int revision, Instant submittedAt, int hash) {
        return new Version(report(new UUID(1, 2), revision, submittedAt, POWER), hash(hash), null);
    }

    private static Report report(UUID reportId, int revision, Instant submittedAt, @Nullable SectionData data) {
        return new Report(reportId, revision, false, "11-TH-0042", "main", POWER.section(), MAY, submittedAt, data);
    }

    private static Bytes hash(int last) {
        return Bytes.wrap(new byte[] {1, (byte) last});
    }
}
