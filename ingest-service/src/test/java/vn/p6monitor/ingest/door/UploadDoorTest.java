package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;

class UploadDoorTest extends AtTheDoor {
    private static final String OTHER_ID = "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e11";

    @BeforeEach
    void register() {
        register.with(KnownRegister.school("14-TH-0001", "03646"));
    }

    @Test
    void withdrawsEverythingThatAnUploadBrought() {
        var upload = upload("province-11", REPORT + "\n" + otherReport());
        var answer = delete("province-11", upload);
        assertThat(answer).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"withdraws":"%s","accepted":2,"superseded":0,"withdrawnBefore":0}""".formatted(upload));
        var withdrawn = events.kept().stream()
                .filter(event -> event.origin().way() == Way.WITHDRAWAL)
                .toList();
        assertThat(withdrawn).hasSize(3);
        var report = ((Verdict.Accepted<Report>)
                        ReportCodec.decode(withdrawn.getFirst().value()))
                .value();
        assertThat(report.withdrawn()).isTrue();
        assertThat(report.revision()).isEqualTo(1);
        assertThat(report.submittedAt()).isEqualTo(Door.NOW);
        assertThat(withdrawn.getLast().topic()).isEqualTo(Topics.UPLOADS);
        var record = ((Verdict.Accepted<Upload>)
                        UploadCodec.decode(withdrawn.getLast().value()))
                .value();
        assertThat(record.withdraws()).hasToString(upload);
        assertThat(record.accepted()).isEqualTo(2);
        assertThat(record.state()).isEqualTo(Upload.State.COMPLETE);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.uploadId")
                .isEqualTo(record.id().toString());
    }

    @Test
    void withdrawsNothingTwice() {
        var upload = upload("ministry", REPORT);
        var first = delete("ministry", upload);
        int kept = events.kept().size();
        assertThat(delete("ministry", upload)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"withdraws":"%s","accepted":0,"superseded":0,"withdrawnBefore":1}""".formatted(upload));
        assertThat(events.kept()).hasSize(kept);
        assertThat(delete("ministry", id(first))).hasStatus(409);
    }

    @Test
    void leavesAloneWhatWasCorrectedSince() {
        var upload = upload("province-11", REPORT + "\n" + otherReport());
        upload("reporter", REPORT.replace("\"facility\"", "\"revision\":1,\"facility\""));
        assertThat(delete("province-11", upload)).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"superseded":1,"withdrawnBefore":0}""");
    }

    @Test
    void isForThoseWhoMaySpeakForEveryFacilityInIt() {
        var upload = upload("ministry", REPORT + "\n" + otherReport().replace("11-TH-0042", "14-TH-0001"));
        int kept = events.kept().size();
        for (var sender : new String[] {"province-11", "province-14", "reporter", "researcher", "operator"}) {
            assertThat(delete(sender, upload)).as(sender).hasStatus(403);
        }
        assertThat(delete("anonymous", upload)).hasStatus(401);
        assertThat(events.kept()).hasSize(kept);
        assertThat(delete("ministry", upload)).hasStatus(202);
    }

    @Test
    void letsAReporterWithdrawWhatIsOfTheOwnFacilities() {
        assertThat(delete("reporter", upload("reporter", REPORT))).hasStatus(202);
    }

    @Test
    void knowsNothingOfOtherUploads() {
        assertThat(delete("ministry", "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10")).hasStatus(404);
        assertThat(delete("ministry", "919108f7-52d1-4320-9bac-f847db4148a8")).hasStatus(404);
        assertThat(delete("ministry", "last")).hasStatus(404);
        var dry = send("ministry", HttpMethod.POST, REPORTS + "?dryRun=true", NDJSON, REPORT);
        assertThat(delete("ministry", id(dry))).hasStatus(404);
    }

    @Test
    void cannotWithdrawRegistrations() {
        var upload = id(send("ministry", HttpMethod.POST, "/api/v1/facilities", NDJSON, SCHOOL));
        assertThat(delete("ministry", upload))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NOT_WITHDRAWABLE");
    }

    @Test
    void marksAnUploadThatBroughtNothingAsWithdrawn() {
        var upload = upload("province-11", REPORT.replace("0042", "0043"));
        assertThat(delete("province-14", upload)).hasStatus(403);
        assertThat(delete("province-11", upload)).hasStatusOk();
        register.with(KnownRegister.school("11-TH-0043", "03358"));
        assertThat(send("operator", HttpMethod.POST, "/api/v1/rejections/replay?since=2025-01-01T00:00:00Z", JSON, ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"accepted":0,"rejected":1,"reasons":{"UPLOAD_WITHDRAWN":1}}""");
    }

    @Test
    void saysThatTryingAgainIsSafeWhenKafkaIsAway() {
        var upload = upload("ministry", REPORT + "\n" + otherReport());
        events.failAfter(1);
        assertThat(delete("ministry", upload)).hasStatus(503);
        events.failAfter(100);
        assertThat(delete("ministry", upload)).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"withdrawnBefore":1}""");
    }

    private String upload(String sender, String lines) {
        return id(send(sender, HttpMethod.POST, REPORTS, NDJSON, lines));
    }

    private static String otherReport() {
        return REPORT.replace("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", OTHER_ID);
    }

    private MvcTestResult delete(String sender, String upload) {
        return send(sender, HttpMethod.DELETE, "/api/v1/uploads/" + upload, JSON, "");
    }
}
