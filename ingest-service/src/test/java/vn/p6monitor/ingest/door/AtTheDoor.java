package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.archive.InMemoryArchive;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.register.KnownRegister;

/// In front of the door, with a report to send and a school to register.
@WideLimits
@SpringBootTest(
        classes = Door.class,
        properties = {"management.endpoint.health.validate-group-membership=false", "p6.upload.late-pause=1d"})
@AutoConfigureMockMvc
abstract class AtTheDoor {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final String REPORTS = "/api/v1/reports";
    static final String SCHOOL = """
            {"facility":"11-TH-0042","name":"Trường Tiểu học Na Tông","kind":"PRIMARY","commune2021":"03365",\
            "openedOn":"1995-09","sites":[{"site":"main","type":"MAIN"}]}""";
    static final String REPORT = """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"11-TH-0042","section":"connectivity",\
            "period":"2025-05","submittedAt":"2025-06-02T08:14:03Z","data":{"technology":"MOBILE"}}""";

    @Autowired
    MockMvcTester door;

    @Autowired
    InMemoryEvents events;

    @Autowired
    InMemoryArchive archive;

    @Autowired
    KnownRegister register;

    @BeforeEach
    void begin() {
        events.recover();
        archive.clear();
        register.goAway(false);
        register.with(KnownRegister.school("11-TH-0042", "03358"));
    }

    MvcTestResult send(String token, HttpMethod method, String path, String type, String body) {
        var request = door.method(method).uri(path).contentType(type).content(body);
        if (!token.equals("anonymous")) request.header("Authorization", "Bearer " + token);
        return request.exchange();
    }

    /// The upload's id in an answer.
    static String id(MvcTestResult answer) {
        return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), UTF_8), "$.uploadId");
    }
}
