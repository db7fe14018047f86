package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;

/// Whatever is done to a report: it is accepted by the rules, or refused with reasons.
class ReportReaderFuzzTest {
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");
    private static final List<String> REPORTS = List.of("""
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","revision":0,"withdrawn":false,"facility":"11-TH-0042",\
            "site":"d1","section":"connectivity","period":"2025-05","submittedAt":"2025-06-02T08:14:03Z",\
            "data":{"technology":"MOBILE","alsoHas":["SATELLITE"],"stable":false}}""", """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"a","section":"equipment","period":"2025-05",\
            "submittedAt":"2025-06-02T08:14:03Z","data":{"computers":30,"computersOutdated":3,"projectors":2}}""", """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"a","section":"speed-test",\
            "period":"2025-05","submittedAt":"2025-06-02T08:14:03Z",\
            "data":{"downloadMbps":20.5,"uploadMbps":3,"latencyMs":1e2}}""", """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"a","section":"virtual-robotics",\
            "period":"2025-05","submittedAt":"2025-06-02T08:14:03Z",\
            "data":{"platform":"Robot ảo 0912","classes":3,"participants":40}}""", """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"a","section":"digital-skills-class",\
            "period":"2025-05","submittedAt":"2025-06-02T08:14:03Z",\
            "data":{"topics":["HEALTH","EDUCATION"],"sessions":2,"attendances":40,"aged60":7,"female":20}}""", """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"a","section":"platforms",\
            "period":"2025-05","submittedAt":"2025-06-02T08:14:03Z",\
            "data":{"managementSoftware":true,"reportCardsDue":9,"digitalReportCards":8,\
            "digitalTransformationLevel":2}}""");
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1000001",
            "1.0",
            "-0.0",
            "1e400",
            "\"0912 345 678\"",
            "1e9",
            "9".repeat(30),
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[",
            "{{",
            "\"main\"",
            "\"staff\"",
            "\"2030-01\"",
            "\\",
            "\"",
            ",",
            ":",
            "}",
            "\"\\ud800\"",
            "\u0000",
            "\uFEFF",
            "🏫");

    @Test
    void neverThrowsAndNeverAcceptsWhatTheRulesRefuse() throws InterruptedException {
        var accepted = new AtomicInteger();
        var reports = REPORTS.stream().map(report -> report.getBytes(UTF_8)).toList();
        Fuzz.run(reports, ReportReaderFuzzTest::damage, input -> {
            if (isAccepted(input)) accepted.incrementAndGet();
        });
        assertThat(accepted).as("reports that survived their damage").hasPositiveValue();
    }

    private static boolean isAccepted(byte[] input) {
        return switch (ReportReader.read(ByteBuffer.wrap(input), NOW).verdict()) {
            case Verdict.Accepted(var report) -> {
                assertThat(ReportRules.check(report, NOW)).isEmpty();
                assertThat(ReportCodec.decode(ReportCodec.encode(report))).isEqualTo(Verdict.accepted(report));
                yield true;
            }
            case Verdict.Refused(var problems) -> {
                assertThat(problems)
                        .isNotEmpty()
                        .allSatisfy(problem ->
                                assertThat(problem.message(Locale.ENGLISH)).isNotBlank());
                yield false;
            }
        };
    }

    private static byte[] damage(byte[] report, Random random) {
        var text = new StringBuilder(new String(report, UTF_8));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int until = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.replace(at, until, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> replaceAValue(text, at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.insert(at, text.substring(at, until));
                default -> text.setCharAt(at, (char) random.nextInt(128));
            }
        }
        var bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(10) == 0) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        return bytes;
    }

    /// Keeps the shape of the object, so that the reader gets past the parser.
    private static void replaceAValue(StringBuilder text, int at, String piece) {
        int colon = text.indexOf(":", at);
        int comma = text.indexOf(",", colon + 1);
        if (colon > 0 && comma > 0) text.replace(colon + 1, comma, piece);
    }
}
