package vn.p6monitor.query;

import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.p6monitor.query.receipts.Reported;
import vn.p6monitor.rights.Caller;
import vn.p6monitor.rights.Issuer;
import vn.p6monitor.rights.Mapping;
import vn.p6monitor.rights.Rights;
import vn.p6monitor.rights.RightsTable;
import vn.p6monitor.rights.Who;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

/// The contract's rights, for everyone and every way out, over HTTP and with signed tokens.
@WideLimits
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.lazy-initialization=true", "p6.tokens.allow-plain-http=true"})
@Import(Api.class)
@ActiveProfiles("signed")
class RightsTest {
    private static final Issuer ISSUER = Issuer.start();

    /// A facility of the province 11 and one of 15 have flags; staff are people, whose counts are rounded.
    static final RightsTable TABLE = RightsTable.parse("""
            # request                                                              | anonymous   | researcher  | reporter    | province 11 | province 15 | ministry  | operator
            GET /                                                                  | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /index.html                                                        | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /page/app.js                                                       | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /openapi.yaml                                                      | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /api/v1/indicators                                                 | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /api/v1/indicators/CN04                                            | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /api/v1/areas                                                      | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /api/v1/areas/11                                                   | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /api/v1/freshness                                                  | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /api/v1/values?period=2025-05&indicator=HR01&area=11               | 200 rounded | 200 rounded | 200 rounded | 200 exact   | 200 rounded | 200 exact | 200 rounded
            GET /api/v1/values?period=2025-05&indicator=HR01&area=03358            | 200 rounded | 200 rounded | 200 rounded | 200 exact   | 200 rounded | 200 exact | 200 rounded
            GET /api/v1/values?period=2025-05&indicator=HR01&area=15               | 200 rounded | 200 rounded | 200 rounded | 200 rounded | 200 exact   | 200 exact | 200 rounded
            GET /api/v1/values?period=2025-05&indicator=HR01&area=VN               | 200 rounded | 200 rounded | 200 rounded | 200 rounded | 200 rounded | 200 exact | 200 rounded
            GET /api/v1/values?period=2025-05&indicator=HR01&area=11,15&limit=1    | 200 next    | 200 next    | 200 next    | 200 next    | 200 next    | 200 next  | 200 next
            GET /api/v1/values?period=2025-05&indicator=HR01&area=11,15&limit=1&cursor={cursor} | 401 | 200 rounded | 403      | 200 rounded | 200 exact   | 200 exact | 403
            GET /api/v1/values?period=2025-05&indicator=HR01&area=11 as text/csv   | 401         | 200 rounded | 403         | 200 exact   | 200 rounded | 200 exact | 403
            GET /api/v1/values?period=2025-05&indicator=HR01&area=11&format=xlsx   | 401         | 200         | 403         | 200         | 200         | 200       | 403
            GET /api/v1/quality                                                    | 401         | 403         | 403         | 200 of-11   | 200 of-15   | 200 of-both | 403
            GET /api/v1/quality?area=11                                            | 401         | 403         | 403         | 200 of-11   | 403         | 200 of-11 | 403
            GET /api/v1/quality?area=VN                                            | 401         | 403         | 403         | 403         | 403         | 200 of-both | 403
            GET /api/v1/facilities                                                 | 401         | 403         | 403         | 200 of-11   | 200 of-15   | 200 of-both | 403
            GET /api/v1/facilities?area=VN                                         | 401         | 403         | 403         | 200 of-11   | 200 of-15   | 200 of-both | 403
            GET /api/v1/facilities/11-TH-0042                                      | 401         | 403         | 403         | 200 of-11   | 404         | 200 of-11 | 403
            GET /api/v1/facilities/11-TH-0042/registrations                        | 401         | 403         | 403         | 200 of-11   | 404         | 200 of-11 | 403
            GET /api/v1/reports/11-TH-0042/00000000-0000-0000-0000-000000000001    | 401         | 403         | 200 of-11   | 200 of-11   | 404         | 200 of-11 | 403
            GET /api/v1/reports/15-CD-0001/00000000-0000-0000-0000-000000000001    | 401         | 403         | 404         | 404         | 200 of-15   | 200 of-15 | 403
            GET /api/v1/rejections                                                 | 401         | 403         | 403         | 200 of-11   | 200 of-15   | 200 of-both | 403
            GET /api/v1/rejections?province=11                                     | 401         | 403         | 403         | 200 of-11   | 403         | 200 of-11 | 403
            GET /api/v1/rejections/11-1                                            | 401         | 403         | 403         | 200 of-11   | 404         | 200 of-11 | 403
            GET /api/v1/uploads                                                    | 401         | 403         | 200 up-11   | 200 up-11   | 200 up-15   | 200 up-both | 403
            GET /api/v1/uploads/up-11                                              | 401         | 403         | 200 up-11   | 200 up-11   | 404         | 200 up-11 | 403
            GET /actuator/health/liveness                                          | 200         | 200         | 200         | 200         | 200         | 200       | 200
            GET /actuator/health                                                   | 401         | 403         | 403         | 403         | 403         | 403       | 503
            GET /actuator                                                          | 401         | 403         | 403         | 403         | 403         | 403       | 200
            GET /actuator/info                                                     | 401         | 403         | 403         | 403         | 403         | 403       | 200
            GET /actuator/metrics                                                  | 401         | 403         | 403         | 403         | 403         | 403       | 200
            GET /actuator/metrics/jvm.threads.live                                 | 401         | 403         | 403         | 403         | 403         | 403       | 200
            GET /actuator/env                                                      | 401         | 403         | 403         | 403         | 403         | 403       | 404
            GET /error                                                             | 401         | 403         | 403         | 403         | 403         | 403       | 403
            POST /api/v1/values                                                    | 405         | 405         | 405         | 405         | 405         | 405       | 405
            POST /api/v1/quality                                                   | 401         | 403         | 403         | 405         | 405         | 405       | 403
            GET /api/v1/elsewhere                                                  | 401         | 403         | 403         | 403         | 403         | 403       | 403
            """);

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Map<String, Predicate<String>> SIGNS = Map.of(
            "exact",
                    body -> (body.contains("\"rounded\":false") && !body.contains("\"rounded\":true"))
                            || body.endsWith(",false\r\n"),
            "rounded",
                    body -> (body.contains("\"rounded\":true") && !body.contains("\"rounded\":false"))
                            || body.endsWith(",true\r\n"),
            "next", body -> NEXT.matcher(body).find(),
            "of-11", body -> body.contains("11-TH-0042") && !body.contains("15-CD-0001"),
            "of-15", body -> body.contains("15-CD-0001") && !body.contains("11-TH-0042"),
            "of-both", body -> body.contains("11-TH-0042") && body.contains("15-CD-0001"),
            "up-11", body -> body.contains("up-11") && !body.contains("up-15"),
            "up-15", body -> body.contains("up-15") && !body.contains("up-11"),
            "up-both", body -> body.contains("up-11") && body.contains("up-15"));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private Api api;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyoneMayWhatTheContractSays() {
        var caller = new Caller(HttpClient.newHttpClient(), port, ISSUER, Map.of());
        return new Rights(TABLE, caller, this::begin, () -> Map.of("cursor", cursor(caller)), SIGNS).tests();
    }

    @Test
    void everyWayOutHasARow() {
        TABLE.assertShowsAll(Mapping.all(service), Map.of());
    }

    private void begin() {
        api.away = false;
        api.world = new World()
                .put(SET_2025, "11", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "03358", null, "HR01", "2025-03", 40, 222, 12, 13)
                .put(SET_2025, "15", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "VN", null, "HR01", "2025-03", 614, 31_526, 964, 964)
                .flagged(flagged("11-TH-0042", "PRIMARY", "2025/VN", "2025/11", "2025/03358"))
                .flagged(flagged("15-CD-0001", "COLLEGE", "2025/VN", "2025/15", "2025/02650"));
        tell("11-TH-0042", "11", "03358", "reporter");
        tell("15-CD-0001", "15", "02650", "province-15");
    }

    /// A facility, a report of it, one that was refused, and the upload of both.
    private void tell(String facility, String province, String commune2025, String sender) {
        var at = "2025-06-01T00:00:00Z";
        var report = Reported.of(facility, Reported.report(1, 0, "staff", "main", "2025-05", at, "staff", 7));
        api.world
                .registered(FacilitiesApiTest.registration(
                        facility, "Trường", FacilityKind.PRIMARY, null, commune2025, null))
                .said(Reported.version(report, null, at))
                .refused(ReceiptsApiTest.refusal(province + "-1", province, facility, 2))
                .uploaded(LedgerListsApiTest.upload("up-" + province, sender, province, 1, null));
    }

    private static FlagsDocument flagged(String facility, String kind, String... areas) {
        var section = Sections.named("enrolment").orElseThrow();
        var flag = new Flag(FlagRule.RECEIVED_LATE, section, "main", Month.of(2025, 5), new UUID(0, 1), null, 91L, 90L);
        return FlagsDocument.of(facility, 0, kind, List.of(areas), List.of(flag));
    }

    /// Where the second page begins, as any reader of the first one is told.
    private static String cursor(Caller caller) {
        var first = caller.call(
                "GET", "/api/v1/values?period=2025-05&indicator=HR01&area=11,15&limit=1", Who.ANONYMOUS, null, null);
        var next = NEXT.matcher(first.body());
        if (!next.find()) throw new AssertionError(first.body());
        return next.group(1);
    }
}
