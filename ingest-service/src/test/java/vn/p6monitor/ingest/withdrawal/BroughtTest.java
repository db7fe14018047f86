package vn.p6monitor.ingest.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.archive.KeptReport;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

class BroughtTest {
    private static final UUID OURS = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID REPORT = new UUID(7, 7);
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");
    private static final Section SECTION = Sections.named("rooms").orElseThrow();

    private final List<KeptReport> topic = new ArrayList<>();

    @Test
    void withdrawsEachReportWithTheNextRevision() {
        keep(OURS, report(0, "2025-06-01T00:00:00Z", 1));
        keep(OURS, report(3, "2025-06-02T00:00:00Z", 2));
        keep(OTHER, report(2, "2025-06-09T00:00:00Z", 3));
        assertThat(withdrawals())
                .containsExactly(new Report(REPORT, 4, true, "f", "main", SECTION, Month.of(2025, 5), NOW, null));
    }

    @Test
    void leavesAloneWhatAnotherUploadOutranks() {
        for (var better : List.of(
                report(1, "2025-06-01T00:00:00Z", 2),
                report(0, "2025-06-01T00:00:00.001Z", 2),
                greaterHash(report(0, "2025-06-01T00:00:00Z", 1)))) {
            topic.clear();
            // Whether it came before or after.
            keep(OTHER, better);
            keep(OURS, report(0, "2025-06-01T00:00:00Z", 1));
            assertThat(read().superseded()).isEqualTo(1);
            assertThat(withdrawals()).isEmpty();
        }
    }

    @Test
    void withdrawsWhatOthersBroughtToo() {
        var report = report(0, "2025-06-01T00:00:00Z", 1);
        keep(OTHER, report);
        keep(OURS, report);
        assertThat(withdrawals()).hasSize(1);
    }

    @Test
    void tellsWhatDoesNotCountAnyMore() {
        keep(OURS, report(0, "2025-06-01T00:00:00Z", 1));
        keep(OTHER, withdrawn(1));
        assertThat(read().withdrawn()).isEqualTo(1);
        assertThat(read().superseded()).isZero();
        keep(OTHER, report(2, "2025-06-01T00:00:00Z", 1));
        assertThat(read().superseded()).isEqualTo(1);
        topic.clear();
        keep(OURS, withdrawn(5));
        assertThat(read().withdrawn()).isEqualTo(1);
        assertThat(withdrawals()).isEmpty();
    }

    @Test
    void outranksAVersionOfTheFutureAndTheLastRevision() {
        keep(OURS, report(0, "2025-06-10T12:00:00Z", 1));
        assertThat(withdrawals()).extracting(Report::submittedAt).containsExactly(NOW.plus(Duration.ofHours(12)));
        topic.clear();
        keep(OURS, report(Integer.MAX_VALUE, "2025-06-10T12:00:00Z", 1));
        var last = withdrawals().getFirst();
        assertThat(last.revision()).isEqualTo(Integer.MAX_VALUE);
        assertThat(last.submittedAt()).isEqualTo(Instant.parse("2025-06-10T12:00:00.001Z"));
    }

    @Test
    void takesWhatWasReplayedFromTheUpload() {
        var report = report(0, "2025-06-01T00:00:00Z", 1);
        topic.add(new KeptReport("f", OTHER, OURS, null, () -> Verdict.accepted(report)));
        assertThat(withdrawals()).hasSize(1);
    }

    @Test
    void passesOverWhatCannotBeReadAny() {
        topic.add(new KeptReport(
                "f", OURS, null, null, () -> Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, ""))));
        assertThat(withdrawals()).isEmpty();
    }

    @Test
    void canBeCutIntoPartsThatHaveEachReportOnce() {
        for (int i = 0; i < 100; i++) {
            keep(
                    OURS,
                    new Report(
                            new UUID(i, i), 0, false, "f" + i % 7, "main", SECTION, Month.of(2025, 5), NOW, data(i)));
        }
        var all = new ArrayList<Report>();
        for (int part = 0; part < 3; part++) {
            var reports = read(part, 3).withdrawals(NOW).toList();
            assertThat(reports).hasSizeBetween(10, 60);
            all.addAll(reports);
        }
        assertThat(all).extracting(Report::reportId).doesNotHaveDuplicates().hasSize(100);
    }

    private List<Report> withdrawals() {
        return read().withdrawals(NOW).toList();
    }

    private Brought read() {
        return read(0, 1);
    }

    private Brought read(int part, int parts) {
        var brought = new Brought(OURS, part, parts);
        topic.forEach(brought::take);
        topic.forEach(brought::compare);
        return brought;
    }

    private void keep(UUID upload, Report report) {
        topic.add(new KeptReport(report.facility(), upload, null, null, () -> Verdict.accepted(report)));
    }

    private static Report greaterHash(Report report) {
        for (int rooms = 2; ; rooms++) {
            var other = report(report.revision(), report.submittedAt().toString(), rooms);
            if (Rank.of(other).compareTo(Rank.of(report)) > 0) return other;
        }
    }

    private static Report withdrawn(int revision) {
        return report(revision, "2025-06-02T00:00:00Z", null);
    }

    /// @param rooms absent where the report is withdrawn
    private static Report report(int revision, String submittedAt, @Nullable Integer rooms) {
        return new Report(
                REPORT,
                revision,
                rooms == null,
                "f",
                "main",
                SECTION,
                Month.of(2025, 5),
                Instant.parse(submittedAt),
                rooms == null ? null : data(rooms));
    }

    private static SectionData data(int rooms) {
        return new SectionData.Builder(SECTION).put(0, rooms).build();
    }
}
