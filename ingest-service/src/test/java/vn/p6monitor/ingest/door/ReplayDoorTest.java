package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

class ReplayDoorTest extends AtTheDoor {
    private static final String SINCE = "since=2025-06-01T00:00:00Z";

    /// Facilities of tests before stay registered.
    private static int facilities;

    @Test
    void takesWhatHoldsNow() {
        var facility = newFacility();
        var refused = send("province-11", HttpMethod.POST, REPORTS, NDJSON, "\n" + report(facility));
        assertThat(replay(SINCE)).bodyJson().isLenientlyEqualTo("""
                {"accepted":0,"rejected":1,"reasons":{"UNKNOWN_FACILITY":1}}""");
        register.withUnread(KnownRegister.school(facility, "03358"));
        assertThat(replay(SINCE)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"rejected":0,"reasons":{}}""");
        assertThat(ingested()).hasSize(1);
        var origin = ingested().getFirst().origin();
        assertThat(ingested().getFirst().key()).isEqualTo(facility);
        assertThat(origin.way()).isEqualTo(Way.REPLAY);
        assertThat(origin.sender()).isEqualTo("operator");
        assertThat(origin.line()).isNull();
        var replayed = Objects.requireNonNull(origin.replayed());
        assertThat(replayed.place()).isEqualTo("p6.rejected-reports-0@0");
        assertThat(replayed.upload()).hasToString(id(refused));
        assertThat(events.refusals()).as("nothing is refused twice").hasSize(1);
    }

    @Test
    void judgesWithTheRightsWithWhichSomethingCame() {
        send("province-14", HttpMethod.POST, REPORTS, JSON, REPORT);
        assertThat(replay(SINCE)).bodyJson().isLenientlyEqualTo("""
                {"accepted":0,"rejected":1,"reasons":{"WRONG_PROVINCE":1}}""");
        var facility = newFacility();
        send("reporter", HttpMethod.POST, REPORTS, JSON, report(facility));
        send("ministry", HttpMethod.POST, REPORTS, JSON, report(facility));
        register.with(KnownRegister.school(facility, "03646"));
        assertThat(replay(SINCE)).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"rejected":2,"reasons":{"WRONG_PROVINCE":2}}""");
    }

    @Test
    void letsAProvincesTopicSpeakForTheProvinceOnly() {
        var ours = new Sender("p6.field-reports.11", Set.of(Role.PROVINCE), "11", Set.of());
        var theirs = new Sender("p6.field-reports.14", Set.of(Role.PROVINCE), "14", Set.of());
        archive.put(classes(30), "11", ours, "MONTH_IN_FUTURE period");
        archive.put(classes(30), "14", theirs, "MONTH_IN_FUTURE period");
        archive.put(classes(-1), "11", ours, "OUT_OF_RANGE data.classes");
        assertThat(replay(SINCE)).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"rejected":2,"reasons":{"OUT_OF_RANGE":1,"WRONG_PROVINCE":1}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "since=2025-06-10T00:00:00Z, 2",
        "since=2025-06-10T00:00:01Z, 0",
        "since=2025-06-01T00:00:00Z&province=11, 1",
        "since=2025-06-01T00:00:00Z&province=12, 0",
        "since=2025-06-01T00:00:00Z&reason=UNKNOWN_FACILITY, 1",
        "since=2025-06-01T00:00:00Z&reason=UNKNOWN_VALUE, 1",
        "since=2025-06-01T00:00:00Z&reason=UNKNOWN, 0",
        "rejection=0-1, 1"
    })
    void choosesAmongTheRefusals(String query, int chosen) {
        send("province-11", HttpMethod.POST, REPORTS, JSON, REPORT.replace("MOBILE", "DSL"));
        send("province-14", HttpMethod.POST, REPORTS, JSON, report(newFacility()));
        assertThat(replay(query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rejected")
                .isEqualTo(chosen);
    }

    @Test
    void keepsNothingInADryRun() {
        var facility = newFacility();
        send("province-11", HttpMethod.POST, REPORTS, JSON, report(facility));
        register.with(KnownRegister.school(facility, "03358"));
        int kept = events.kept().size();
        assertThat(replay(SINCE + "&dryRun=true")).bodyJson().isLenientlyEqualTo("{\"accepted\":1,\"rejected\":0}");
        assertThat(events.kept()).hasSize(kept);
    }

    @Test
    void doesNotJudgeHalfALineNorARegistration() {
        send("ministry", HttpMethod.POST, REPORTS, NDJSON, REPORT + " ".repeat(70_000));
        send("province-14", HttpMethod.PUT, "/api/v1/facilities/11-TH-0042", JSON, SCHOOL);
        assertThat(replay(SINCE)).bodyJson().isLenientlyEqualTo("""
                {"accepted":0,"rejected":1,"reasons":{"LINE_TOO_LONG":1}}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "province=11", "since=yesterday", SINCE + "&rejection=0-0", "rejection=0-0&reason=X"})
    void asksForAChoice(String query) {
        assertThat(replay(query)).hasStatus(400);
    }

    @Test
    void knowsNoOtherRefusals() {
        assertThat(replay("rejection=9-9")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "province-11", "reporter", "researcher"})
    void isForOperators(String sender) {
        assertThat(send(sender, HttpMethod.POST, "/api/v1/rejections/replay?" + SINCE, JSON, ""))
                .hasStatus(403);
    }

    private MvcTestResult replay(String query) {
        return send("operator", HttpMethod.POST, "/api/v1/rejections/replay?" + query, JSON, "");
    }

    private List<Event> ingested() {
        return events.kept().stream()
                .filter(event -> event.topic().equals(Topics.INGESTED_REPORTS))
                .toList();
    }

    private static synchronized String newFacility() {
        facilities++;
        return "11-NEW-" + facilities;
    }

    private static String report(String facility) {
        return REPORT.replace("11-TH-0042", facility);
    }

    private static Report classes(int classes) {
        var enrolment = Sections.named("enrolment").orElseThrow();
        var data =
                new SectionData.Builder(enrolment).put(0, classes).put(1, 500).build();
        return new Report(
                new UUID(4, classes), 0, false, "11-TH-0042", "main", enrolment, Month.of(2025, 5), Door.NOW, data);
    }
}
