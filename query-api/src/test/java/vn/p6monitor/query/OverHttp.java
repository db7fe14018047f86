package vn.p6monitor.query;

import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.p6monitor.rights.Caller;
import vn.p6monitor.rights.Issuer;
import vn.p6monitor.rights.Who;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

/// The service of `Api` on a port of this machine, for clients whose tokens are signed.
@WideLimits
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"p6.tokens.allow-plain-http=true", "p6.cors.origins=https://map.example"})
@Import(Api.class)
@ActiveProfiles("signed")
abstract class OverHttp {
    /// For all tests, so that they share one service; it ends with them.
    static final Issuer ISSUER = Issuer.start();

    static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    Api api;

    Caller caller;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
    }

    /// A facility of the province 11 and one of 15 have flags; staff are people, whose counts are rounded.
    @BeforeEach
    void begin() {
        caller = new Caller(HttpClient.newHttpClient(), port, ISSUER, Map.of());
        api.away = false;
        api.world = new World()
                .put(SET_2025, "11", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "03358", null, "HR01", "2025-03", 40, 222, 12, 13)
                .put(SET_2025, "15", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "VN", null, "HR01", "2025-03", 614, 31_526, 964, 964)
                .flagged(flagged("11-TH-0042", "PRIMARY", "2025/VN", "2025/11", "2025/03358"))
                .flagged(flagged("15-CD-0001", "COLLEGE", "2025/VN", "2025/15", "2025/02650"));
    }

    /// Where the second page begins, as any reader of the first one is told.
    String cursor() {
        var first = caller.call(
                "GET", "/api/v1/values?period=2025-05&indicator=HR01&area=11,15&limit=1", Who.ANONYMOUS, null, null);
        var next = NEXT.matcher(first.body());
        if (!next.find()) throw new AssertionError(first.body());
        return next.group(1);
    }

    private static FlagsDocument flagged(String facility, String kind, String... areas) {
        var section = Sections.named("enrolment").orElseThrow();
        var flag = new Flag(FlagRule.RECEIVED_LATE, section, "main", Month.of(2025, 5), new UUID(0, 1), null, 91L, 90L);
        return FlagsDocument.of(facility, 0, kind, List.of(areas), List.of(flag));
    }
}
