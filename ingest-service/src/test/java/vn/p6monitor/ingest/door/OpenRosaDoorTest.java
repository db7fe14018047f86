package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

class OpenRosaDoorTest extends AtTheDoor {
    private static final String ID = "0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e10";
    private static final String NEXT = "0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e11";
    private static final String THIRD = "0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e12";

    @Test
    void listsTheFormsAndTheirFiles() {
        assertThat(get("reporter", "/openrosa/formList"))
                .hasStatusOk()
                .hasHeader("X-OpenRosa-Version", "1.0")
                .hasHeader("X-OpenRosa-Accept-Content-Length", "1048576")
                .hasHeader("Content-Type", "text/xml;charset=UTF-8")
                .bodyText()
                .contains(
                        "<formID>p6-speed-test</formID>",
                        "http://localhost/openrosa/forms/p6-works/manifest</manifestUrl>")
                .containsOnlyOnce("<formID>p6-connectivity</formID>")
                .containsPattern("<version>[0-9a-f]{12}</version><hash>md5:[0-9a-f]{32}</hash>");
        assertThat(get("reporter", "/openrosa/formList?formID=p6-works"))
                .bodyText()
                .doesNotContain("p6-outage");
        assertThat(get("reporter", "/openrosa/forms/p6-elsewhere"))
                .hasStatus(404)
                .bodyText()
                .contains("OpenRosaResponse");
        assertThat(get("reporter", "/openrosa/forms/p6-works/sites.csv")).hasStatus(404);
    }

    @Test
    void offersEachTheirOwnAndTellsWhenThatChanges() {
        register.with(KnownRegister.school("11-TH-0071", "03385")).with(KnownRegister.school("14-TH-0071", "03646"));
        var list = "/openrosa/forms/p6-connectivity/facilities.csv";
        assertThat(get("reporter", list)).bodyText().isEqualTo("""
                name,label,commune,opened,closed\r
                11-TH-0042,Trường Tiểu học · 11-TH-0042,03358,199509,\r
                """);
        assertThat(get("province-11", list)).bodyText().contains("11-TH-0071").doesNotContain("14-TH-0071");
        assertThat(get("ministry", list)).bodyText().contains("11-TH-0042", "11-TH-0071", "14-TH-0071");
        var before = text(get("province-11", "/openrosa/forms/p6-power/manifest"));
        assertThat(text(get("province-11", "/openrosa/forms/p6-power/manifest")))
                .isEqualTo(before);
        register.with(KnownRegister.school("11-TH-0072", "03385"));
        assertThat(text(get("province-11", "/openrosa/forms/p6-power/manifest")))
                .isNotEqualTo(before);
    }

    @Test
    void saysBeforehandWhereToSend() {
        assertThat(send("reporter", HttpMethod.HEAD, "/openrosa/submission", "text/xml", ""))
                .hasStatus(204)
                .hasHeader("Location", "http://localhost/openrosa/submission")
                .hasHeader("X-OpenRosa-Version", "1.0");
        assertThat(send("anonymous", HttpMethod.HEAD, "/openrosa/submission", "text/xml", ""))
                .hasHeader("X-OpenRosa-Version", "1.0")
                .hasStatus(403);
    }

    @Test
    void takesNoPasswordThatOthersCouldRead() {
        var plain = door.get().uri("/openrosa/formList").header("Authorization", "Basic eDp5");
        assertThat(plain.exchange()).hasStatus(403).bodyText().contains("https");
        assertThat(plain.exchange()).doesNotContainHeader("WWW-Authenticate");
        // Here the issuer says nowhere how to ask it.
        assertThat(door.get()
                        .uri("/openrosa/formList")
                        .secure(true)
                        .header("Authorization", "Basic eDp5")
                        .exchange())
                .hasStatus(503);
        assertThat(door.get().uri("/openrosa/formList").secure(true).exchange())
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Basic realm=\"P6 Monitor\", charset=\"UTF-8\"");
    }

    @Test
    void keepsAFormAsAReport() {
        assertThat(submit(Forms.CONNECTIVITY))
                .hasStatus(201)
                .hasHeader("Location", "http://localhost/openrosa/submission")
                .bodyText()
                .contains("Đã nhận: Kết nối Internet, 11-TH-0042, tháng 2025-05.");
        assertThat(events.kept()).hasSize(2);
        var kept = events.kept().getFirst();
        assertThat(kept.topic()).isEqualTo(Topics.INGESTED_REPORTS);
        assertThat(kept.origin().way()).isEqualTo(Way.OPENROSA);
        assertThat(kept.origin().instance()).isEqualTo(UUID.fromString(ID));
        assertThat(report(0)).hasToString("""
                Report[reportId=%s, revision=0, withdrawn=false, facility=11-TH-0042, site=main, section=connectivity, \
                month=2025-05, submittedAt=2025-06-02T08:14:03.123Z, \
                data=connectivity{technology=2 alsoHas=9 stable=0 }]""".formatted(ID));
    }

    @Test
    void tellsEverythingThatIsWrongInTheWordsOfTheForm() {
        var wrong = Forms.CONNECTIVITY
                .replace("<technology>MOBILE</technology>", "<technology>DSL</technology><walls>3</walls>")
                .replace("2025-05-01", "2025-07-01");
        assertThat(submit(wrong))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "submit_error",
                        "Loại kết nối chính: Không được dùng &quot;DSL&quot;",
                        "data.walls: ",
                        "Tháng báo cáo: Tháng 2025-07 chưa bắt đầu");
        var part = """
                <data id="p6-equipment"><end>2025-06-02T15:14:03.123+07:00</end><place><facility>11-TH-0042</facility></place>\
                <period>2025-05-01</period><answers><computers>3</computers><computersOutdated>4</computersOutdated></answers>\
                <meta><instanceID>uuid:%s</instanceID></meta></data>""".formatted(ID);
        assertThat(door.post()
                        .uri("/openrosa/submission")
                        .header("Authorization", "Bearer reporter")
                        .header("Accept-Language", "en")
                        .contentType("text/xml")
                        .content(part)
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Of these, outdated: A part cannot be larger than its whole: correct this value or &quot;Computers&quot;");
        assertThat(events.refusals()).hasSize(2);
        assertThat(UTF_8.decode(events.refusals().getFirst().bytes()).toString())
                .startsWith("{\"reportId\":\"" + ID)
                .contains("\"technology\":\"DSL\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNKNOWN_FORM      | id=\"p6-connectivity\" | id=\"survey\"",
                "MALFORMED_UUID    | <instanceID>uuid:0197c1b2 | <instanceID>uuid:197c1b2",
                "MISSING_FIELD     | <period>2025-05-01</period> | <period/>",
                "MALFORMED_MONTH   | 2025-05-01 | May",
                "WRONG_TYPE        | <stable>no</stable> | <stable><b/></stable>",
                "WRONG_TYPE        | <stable>no</stable> | <stable>no</stable><stable>yes</stable>",
                "UNKNOWN_FIELD     | <edits>0</edits> | <edits>0</edits><photo>1.jpg</photo>",
                "UNKNOWN_SITE      | <site>main</site> | <site>d7</site>",
                "UNKNOWN_FACILITY  | 11-TH-0042 | 11-TH-7777",
                "FACILITY_CHANGED  | <sentFor/> | <sentFor>11-TH-0071</sentFor>",
            })
    void keepsWhatItRefusesWithTheReason(ProblemCode code, String right, String wrong) {
        var form = Forms.CONNECTIVITY.replace(right, wrong);
        if (code == ProblemCode.MALFORMED_UUID) form = form.replace("<origin>uuid:" + ID, "<origin>");
        assertThat(submit("ministry", form)).hasStatus(422);
        assertThat(events.refusals()).hasSize(1);
        assertThat(events.refusals().getFirst().problems()).anyMatch(problem -> problem.code() == code);
        assertThat(events.kept()).extracting("topic").containsExactly(Topics.UPLOADS);
    }

    @Test
    void makesAnEditionTheNextRevisionOfTheSameReport() {
        submit(Forms.CONNECTIVITY);
        submit(Forms.CONNECTIVITY);
        var second = edition(NEXT, ID, 1, "MOBILE", "SATELLITE");
        var third = edition(THIRD, NEXT, 2, "MOBILE", "NONE");
        // In whichever order, also where the one before was never taken.
        assertThat(submit(third)).hasStatus(201);
        assertThat(submit(second)).hasStatus(201);
        assertThat(submit(third)).hasStatus(201);
        assertThat(reports()).extracting(Report::reportId).containsOnly(UUID.fromString(ID));
        assertThat(reports()).extracting(Report::revision).containsExactly(0, 0, 2, 1, 2);
        assertThat(reports().get(0)).isEqualTo(reports().get(1));
        assertThat(reports().get(2)).isEqualTo(reports().get(4));
    }

    /// Programs that are no phones fill in a new form, and only name the former one.
    @Test
    void findsWhatIsCorrectedWhereTheFormDoesNotSayIt() {
        submit(Forms.CONNECTIVITY);
        var second = Forms.CONNECTIVITY
                .replace(ID, NEXT)
                .replace("<meta>", "<meta><deprecatedID>uuid:" + ID + "</deprecatedID>");
        var third = Forms.CONNECTIVITY
                .replace(ID, THIRD)
                .replace("<meta>", "<meta><deprecatedID>uuid:" + NEXT + "</deprecatedID>");
        for (var form : new String[] {second, third, second, third})
            assertThat(submit(form)).hasStatus(201);
        assertThat(reports()).extracting(Report::reportId).containsOnly(UUID.fromString(ID));
        assertThat(reports()).extracting(Report::revision).containsExactly(0, 1, 2, 1, 2);
        register.with(KnownRegister.school("11-TH-0071", "03385"));
        assertThat(submit(
                        "ministry",
                        third.replace(THIRD, "0197c1b2-7f0e-4c3a-9d7e-2b5f6a1c9e13")
                                .replace("11-TH-0042", "11-TH-0071")))
                .hasStatus(422);
        assertThat(events.refusals().getFirst().problems().getFirst().code()).isEqualTo(ProblemCode.FACILITY_CHANGED);
    }

    @Test
    void takesAnEditionWhoseFormerOneWasRefused() {
        var refused = Forms.CONNECTIVITY.replace("2025-05-01", "2025-07-01");
        assertThat(submit(refused)).hasStatus(422);
        var mended = Forms.CONNECTIVITY
                .replace(ID, NEXT)
                .replace("<meta>", "<meta><deprecatedID>uuid:" + ID + "</deprecatedID>");
        assertThat(submit(mended)).hasStatus(201);
        assertThat(submit(mended)).hasStatus(201);
        assertThat(reports()).extracting(Report::reportId).containsOnly(UUID.fromString(ID));
        assertThat(reports()).extracting(Report::revision).containsOnly(1);
    }

    @Test
    void saysThatItCannotKeepAnythingNow() {
        events.failAfter(0);
        assertThat(submit(Forms.CONNECTIVITY))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("OpenRosaResponse");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "",
                "<data",
                "<data id='p6-works'>",
                "{}",
                "<?xml version='1.0'?><!DOCTYPE data [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><data id='p6-works'>&b;</data>",
                "<!DOCTYPE data SYSTEM 'file:///etc/passwd'><data id='p6-works'/>",
                "<data id='p6-works'><![CDATA[x]]></data>",
                "<data id='p6-works'>&undefined;</data>",
                "<data id='p6-works'/><data id='p6-works'/>",
            })
    void refusesWhatNoPhoneWrites(String body) {
        assertRefused(body, ProblemCode.MALFORMED_XML);
    }

    @Test
    @Timeout(10)
    void refusesWhatIsTooDeepOrTooMuch() {
        assertRefused(
                "<data id='p6-works'>" + "<a>".repeat(9) + "</a>".repeat(9) + "</data>", ProblemCode.MALFORMED_XML);
        assertRefused("<data id='p6-works'>" + "<a/>".repeat(1_000) + "</data>", ProblemCode.MALFORMED_XML);
        assertRefused("<a>".repeat(21_000), ProblemCode.MALFORMED_XML);
        assertRefused("<data id='p6-works'>" + " ".repeat(70_000) + "</data>", ProblemCode.LINE_TOO_LONG);
    }

    private void assertRefused(String body, ProblemCode code) {
        events.recover();
        assertThat(submit(body)).hasStatus(422);
        assertThat(events.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problems()).extracting("code").containsExactly(code);
            assertThat(refusal.isTruncated()).isTrue();
        });
    }

    private static String edition(String id, String former, int edits, String was, String is) {
        return Forms.CONNECTIVITY
                .replace(
                        "<instanceID>uuid:" + ID,
                        "<deprecatedID>uuid:" + former + "</deprecatedID><instanceID>uuid:" + id)
                .replace("<edits>0", "<edits>" + edits)
                .replace("<sentFor/>", "<sentFor>11-TH-0042</sentFor>")
                .replace("<technology>" + was, "<technology>" + is);
    }

    private List<Report> reports() {
        return IntStream.range(0, events.kept().size())
                .filter(i -> events.kept().get(i).topic().equals(Topics.INGESTED_REPORTS))
                .mapToObj(this::report)
                .toList();
    }

    private Report report(int position) {
        return switch (ReportCodec.decode(events.kept().get(position).value())) {
            case Verdict.Accepted<Report>(var report) -> report;
            case Verdict.Refused<Report>(var problems) -> throw new AssertionError(problems);
        };
    }

    private MvcTestResult submit(String form) {
        return submit("reporter", form);
    }

    private MvcTestResult submit(String token, String form) {
        return send(token, HttpMethod.POST, "/openrosa/submission", "text/xml", form);
    }

    private MvcTestResult get(String token, String path) {
        return door.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
