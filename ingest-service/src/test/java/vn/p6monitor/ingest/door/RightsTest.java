package vn.p6monitor.ingest.door;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.generation.InMemoryGenerationRequests;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.workbook.Workbook;
import vn.p6monitor.rights.Body;
import vn.p6monitor.rights.Caller;
import vn.p6monitor.rights.Issuer;
import vn.p6monitor.rights.Mapping;
import vn.p6monitor.rights.Rights;
import vn.p6monitor.rights.RightsTable;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.UploadId;

/// The contract's rights, for everyone and every way in, over HTTP and with signed tokens.
@WideLimits
@SpringBootTest(
        classes = Door.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoint.health.validate-group-membership=false",
            "p6.tokens.allow-plain-http=true",
            "p6.phones.allow-plain-http=true"
        })
@ActiveProfiles("signed")
class RightsTest {
    private static final Issuer ISSUER = Issuer.start();

    /// The school 11-TH-0042 is the reporter's own, 11-TH-0043 is another of the province 11, 14-TH-0001 one of 14.
    static final RightsTable TABLE = RightsTable.parse("""
            # request                                                    | anonymous | researcher | reporter | province 11 | province 15 | ministry | operator
            POST /api/v1/reports with report                             | 401 | 403 | 202                | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/reports with reports                            | 401 | 403 | 202                | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/reports?dryRun=true with report                 | 401 | 403 | 202                | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/reports with report-of-another-school           | 401 | 403 | 422 WRONG_PROVINCE | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/reports with report-of-another-province         | 401 | 403 | 422 WRONG_PROVINCE | 422 WRONG_PROVINCE | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/reports with report-table                       | 401 | 403 | 202                | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/reports with workbook                           | 401 | 403 | 422 MALFORMED_WORKBOOK  | 422 MALFORMED_WORKBOOK  | 422 MALFORMED_WORKBOOK  | 422 MALFORMED_WORKBOOK  | 403
            POST /api/v1/reports with container                          | 401 | 403 | 422 MALFORMED_AVRO_FILE | 422 MALFORMED_AVRO_FILE | 422 MALFORMED_AVRO_FILE | 422 MALFORMED_AVRO_FILE | 403
            DELETE /api/v1/uploads/{upload}                              | 401 | 403 | 202                | 202                | 403                | 202 | 403
            DELETE /api/v1/uploads/{upload-of-another-school}            | 401 | 403 | 403                | 202                | 403                | 202 | 403
            DELETE /api/v1/uploads/{upload-of-another-province}          | 401 | 403 | 403                | 403                | 403                | 202 | 403
            PUT  /api/v1/facilities/11-TH-0042 with school               | 401 | 403 | 403                | 200                | 403 WRONG_PROVINCE | 200 | 403
            PUT  /api/v1/facilities/11-TH-0042 with school-moving-out    | 401 | 403 | 403                | 403 WRONG_PROVINCE | 403 WRONG_PROVINCE | 200 | 403
            PUT  /api/v1/facilities/14-TH-0001 with school-moving-in     | 401 | 403 | 403                | 403 WRONG_PROVINCE | 403 WRONG_PROVINCE | 200 | 403
            POST /api/v1/facilities with schools                         | 401 | 403 | 403                | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/facilities with school-table                    | 401 | 403 | 403                | 202                | 422 WRONG_PROVINCE | 202 | 403
            POST /api/v1/facilities with workbook                        | 401 | 403 | 403                | 422 MALFORMED_WORKBOOK | 422 MALFORMED_WORKBOOK | 422 MALFORMED_WORKBOOK | 403
            GET  /api/v1/templates/equipment.csv                         | 200 | 200 | 200 11-TH-0042     | 200 11-TH-0043     | 200                | 200 | 200
            GET  /api/v1/templates/equipment.xlsx                        | 200 | 200 | 200                | 200                | 200                | 200 | 200
            GET  /openrosa/formList                                      | 401 | 403 | 200 p6-connectivity | 200                | 200                | 200 | 403
            GET  /openrosa/forms/p6-connectivity                         | 401 | 403 | 200                | 200                | 200                | 200 | 403
            GET  /openrosa/forms/p6-connectivity/manifest                | 401 | 403 | 200                | 200                | 200                | 200 | 403
            GET  /openrosa/forms/p6-equipment/facilities.csv             | 401 | 403 | 200 11-TH-0042     | 200 11-TH-0043     | 200                | 200 14-TH-0001 | 403
            HEAD /openrosa/submission                                    | 401 | 403 | 204                | 204                | 204                | 204 | 403
            POST /openrosa/submission with form                          | 401 | 403 | 201                | 201                | 422                | 201 | 403
            POST /openrosa/submission with form-of-a-phone               | 401 | 403 | 201                | 201                | 422                | 201 | 403
            POST /openrosa/submission with form-as-application           | 401 | 403 | 201                | 201                | 422                | 201 | 403
            POST /openrosa/submission with form-of-another-school        | 401 | 403 | 422                | 201                | 422                | 201 | 403
            POST /api/v1/areas with areas                                | 401 | 403 | 403                | 403                | 403                | 200 | 403
            PUT  /api/v1/catalogue with catalogue                        | 401 | 403 | 403                | 403                | 403                | 200 | 403
            PUT  /api/v1/catalogue?dryRun=true with catalogue            | 401 | 403 | 403                | 403                | 403                | 200 | 403
            POST /api/v1/rebuild                                         | 401 | 403 | 403                | 403                | 403                | 403 | 202
            POST /api/v1/rejections/replay?since=2025-06-01T00:00:00Z    | 401 | 403 | 403                | 403                | 403                | 403 | 200
            GET  /openapi.yaml                                           | 200 | 200 | 200                | 200                | 200                | 200 | 200
            GET  /actuator/health/liveness                               | 200 | 200 | 200                | 200                | 200                | 200 | 200
            GET  /actuator/health/readiness                              | 503 | 503 | 503                | 503                | 503                | 503 | 503 secret.internal
            GET  /actuator/health                                        | 401 | 403 | 403                | 403                | 403                | 403 | 503 secret.internal
            GET  /actuator                                               | 401 | 403 | 403                | 403                | 403                | 403 | 200
            GET  /actuator/info                                          | 401 | 403 | 403                | 403                | 403                | 403 | 200
            GET  /actuator/metrics                                       | 401 | 403 | 403                | 403                | 403                | 403 | 200
            GET  /actuator/metrics/jvm.threads.live                      | 401 | 403 | 403                | 403                | 403                | 403 | 200
            GET  /actuator/prometheus                                    | 401 | 403 | 403                | 403                | 403                | 403 | 200
            GET  /actuator/env                                           | 401 | 403 | 403                | 403                | 403                | 403 | 404
            GET  /error                                                  | 401 | 403 | 403                | 403                | 403                | 403 | 403
            GET  /api/v1/reports                                         | 401 | 403 | 405                | 405                | 405                | 405 | 403
            GET  /                                                       | 401 | 403 | 403                | 403                | 403                | 403 | 403
            GET  /api/v1/elsewhere                                       | 401 | 403 | 403                | 403                | 403                | 403 | 403
            """);

    /// Each of one report for the school.
    private static final Map<String, UUID> UPLOADS = Map.of(
            "11-TH-0042", UploadId.at(Door.NOW, new Random(42)),
            "11-TH-0043", UploadId.at(Door.NOW, new Random(43)),
            "14-TH-0001", UploadId.at(Door.NOW, new Random(14)));

    private static final String REPORT = AtTheDoor.REPORT;
    private static final String SCHOOL = AtTheDoor.SCHOOL;
    static final Map<String, Body> BODIES = Map.ofEntries(
            Map.entry("report", new Body(AtTheDoor.JSON, REPORT)),
            Map.entry("reports", new Body(AtTheDoor.NDJSON, REPORT)),
            Map.entry("report-of-another-school", new Body(AtTheDoor.JSON, REPORT.replace("11-TH-0042", "11-TH-0043"))),
            Map.entry(
                    "report-of-another-province", new Body(AtTheDoor.JSON, REPORT.replace("11-TH-0042", "14-TH-0001"))),
            Map.entry("report-table", new Body("text/csv", """
                    facility,period,connectivity.technology
                    11-TH-0042,2025-05,MOBILE""")),
            Map.entry("school-table", new Body("text/csv", """
                    facility,name,kind,commune2021,openedOn
                    11-TH-0042,Trường Tiểu học Na Tông,PRIMARY,03365,1995-09""")),
            Map.entry("form", new Body("text/xml", Forms.CONNECTIVITY)),
            Map.entry("form-as-application", new Body("application/xml", Forms.CONNECTIVITY)),
            Map.entry(
                    "form-of-another-school",
                    new Body("text/xml", Forms.CONNECTIVITY.replace("11-TH-0042", "11-TH-0043"))),
            Map.entry("form-of-a-phone", new Body(Forms.MULTIPART, Forms.multipart(Forms.CONNECTIVITY))),
            // No text is one, so these show only how far each comes.
            Map.entry("workbook", new Body(Workbook.MEDIA_TYPE, "PK")),
            Map.entry("container", new Body("avro/binary", "Obj")),
            Map.entry("school", new Body(AtTheDoor.JSON, SCHOOL)),
            Map.entry("schools", new Body(AtTheDoor.NDJSON, SCHOOL)),
            Map.entry("school-moving-out", new Body(AtTheDoor.JSON, in14(SCHOOL))),
            Map.entry("school-moving-in", new Body(AtTheDoor.JSON, SCHOOL.replace("11-TH-0042", "14-TH-0001"))),
            Map.entry("areas", new Body(AtTheDoor.NDJSON, """
                    {"boundaries":"2025","area":"03358","level":"commune","parent":"11","name":"Xã Núa Ngam"}""")),
            Map.entry("catalogue", new Body("application/yaml", Catalogue.standardText())));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private InMemoryEvents events;

    @Autowired
    private KnownRegister register;

    @Autowired
    private InMemoryGenerationRequests requests;

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
        var caller = new Caller(HttpClient.newHttpClient(), port, ISSUER, BODIES);
        return new Rights(TABLE, caller, this::begin, RightsTest::uploads, Map.of()).tests();
    }

    @Test
    void everyWayInHasARow() {
        TABLE.assertShowsAll(Mapping.all(service), BODIES);
    }

    private void begin() {
        events.recover();
        register.goAway(false);
        register.put(KnownRegister.smallCountry())
                .with(KnownRegister.school("11-TH-0042", "03358"))
                .with(KnownRegister.school("11-TH-0043", "03358"))
                .with(KnownRegister.school("14-TH-0001", "03646"));
        UPLOADS.forEach(this::upload);
        requests.begin();
        requests.ask(new GenerationRequest(Reason.RELEASE, Catalogue.standardText(), "streams-processor"));
    }

    private static Map<String, String> uploads() {
        return Map.of(
                "upload", id("11-TH-0042"),
                "upload-of-another-school", id("11-TH-0043"),
                "upload-of-another-province", id("14-TH-0001"));
    }

    private static String id(String facility) {
        return Objects.requireNonNull(UPLOADS.get(facility)).toString();
    }

    private void upload(String facility, UUID id) {
        events.write(brought(facility, id)).join();
    }

    /// A report that an upload has brought.
    static Event brought(String facility, UUID id) {
        var section = Sections.named("rooms").orElseThrow();
        var data = new SectionData.Builder(section).put(0, 1).build();
        var report = new Report(id, 0, false, facility, "main", section, Month.of(2025, 5), Door.NOW, data);
        var origin = new Origin(id, "someone", Way.JSON);
        return new Event(Topics.INGESTED_REPORTS, facility, ReportCodec.encode(report), origin);
    }

    private static String in14(String school) {
        return school.replace("\"commune2021\":\"03365\"", "\"commune2025\":\"03646\"");
    }
}
