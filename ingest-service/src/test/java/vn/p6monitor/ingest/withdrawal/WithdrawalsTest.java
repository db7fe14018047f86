package vn.p6monitor.ingest.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.archive.InMemoryArchive;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.ingest.upload.InMemoryPassages;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.UploadId;

class WithdrawalsTest {
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");
    private static final Sender MINISTRY = new Sender("ministry", Set.of(Role.MINISTRY), null, Set.of());

    private final InMemoryEvents events = new InMemoryEvents();
    private final KnownRegister register = KnownRegister.ofASmallCountry();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 100})
    void undoesEachReportOnceHoweverManyAreInMemory(int mostAtOnce) {
        var upload = upload(7);
        var withdrawals = withdrawals(mostAtOnce);
        var first = withdrawals.withdraw(upload, MINISTRY);
        assertThat(first.accepted()).isEqualTo(7);
        assertThat(events.kept().stream().filter(event -> event.topic().equals(Topics.INGESTED_REPORTS)))
                .hasSize(14);
        var second = withdrawals.withdraw(upload, MINISTRY);
        assertThat(second).isEqualTo(new Withdrawn(first.uploadId(), upload, 0, 0, 7));
    }

    @Test
    void leavesOtherUploadsAlone() {
        var upload = upload(2);
        upload(3);
        assertThat(withdrawals(10).withdraw(upload, MINISTRY).accepted()).isEqualTo(2);
    }

    private Withdrawals withdrawals(int mostAtOnce) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var archive = new InMemoryArchive(events, NOW);
        return new Withdrawals(archive, InMemoryPassages.over(events, register, clock), register, clock, mostAtOnce);
    }

    /// Reports that no other upload has brought.
    private UUID upload(int reports) {
        var section = Sections.named("rooms").orElseThrow();
        var upload = UploadId.at(NOW, new Random(reports));
        for (int i = 0; i < reports; i++) {
            var data = new SectionData.Builder(section).put(0, i).build();
            var report = new Report(
                    new UUID(reports, i), 0, false, "f" + i % 2, "main", section, Month.of(2025, 5), NOW, data);
            var event = new Event(
                    Topics.INGESTED_REPORTS,
                    report.facility(),
                    ReportCodec.encode(report),
                    new Origin(upload, "ministry", Way.NDJSON));
            events.write(event).join();
        }
        return upload;
    }
}
