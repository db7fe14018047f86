package vn.p6monitor.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.ingest.report.Readings.problems;
import static vn.p6monitor.ingest.report.Readings.reading;
import static vn.p6monitor.ingest.report.Readings.refusal;
import static vn.p6monitor.ingest.report.Readings.with;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the reader tells of reports that do not hold.
class RefusedReportsTest {
    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(problems("""
                {"reportId":"0197C1B2-7F0E-7C3A-9D7E-2B5F6A1C9E10","revision":-1,"withdrawn":"no","facility":"a b",
                 "site":"d1","section":"equipment","period":"2025-13","submittedAt":"2025-06-02","color":"red",
                 "data":{"computersOutdated":5,"computers":4,"projectors":1.0,"robotKits":-1,"learningComputers":"3",
                         "interactiveBoards":1000001,"computersRequired":99999999999999999999,"lamps":1,"lamps":2}}"""))
                .containsExactlyInAnyOrder(
                        "MALFORMED_UUID reportId",
                        "OUT_OF_RANGE revision",
                        "WRONG_TYPE withdrawn",
                        "MALFORMED_CODE facility",
                        "SITE_NOT_ALLOWED site",
                        "MALFORMED_MONTH period",
                        "MALFORMED_INSTANT submittedAt",
                        "UNKNOWN_FIELD color",
                        "PART_EXCEEDS_WHOLE data.computersOutdated",
                        "WRONG_TYPE data.projectors",
                        "OUT_OF_RANGE data.robotKits",
                        "WRONG_TYPE data.learningComputers",
                        "OUT_OF_RANGE data.interactiveBoards",
                        "OUT_OF_RANGE data.computersRequired",
                        "UNKNOWN_FIELD data.lamps",
                        "DUPLICATE data.lamps");
    }

    @Test
    void tellsEveryMissingFieldAtOnce() {
        assertThat(problems("{}"))
                .containsExactlyInAnyOrder(
                        "MISSING_FIELD reportId",
                        "MISSING_FIELD facility",
                        "MISSING_FIELD section",
                        "MISSING_FIELD period",
                        "MISSING_FIELD submittedAt",
                        "MISSING_FIELD data");
    }

    @Test
    void tellsWhatIsWrongBesideAnUnknownSection() {
        assertThat(problems(with("\"section\"", "\"magic\"", "{\"anything\":1}", "2025-07", "\"x\":{}")))
                .containsExactlyInAnyOrder("UNKNOWN_SECTION section", "MONTH_IN_FUTURE period", "UNKNOWN_FIELD x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    connectivity | {}                                               | MISSING_FIELD data.technology
                    connectivity | {"technology":null}                              | MISSING_FIELD data.technology
                    connectivity | {"technology":"mobile"}                          | UNKNOWN_VALUE data.technology
                    connectivity | {"technology":3}                                 | WRONG_TYPE data.technology
                    connectivity | {"technology":"NONE","alsoHas":"MOBILE"}         | WRONG_TYPE data.alsoHas
                    connectivity | {"technology":"NONE","alsoHas":["MOBILE","DSL"]} | UNKNOWN_VALUE data.alsoHas[1]
                    connectivity | {"technology":"NONE","alsoHas":[null]}           | WRONG_TYPE data.alsoHas[0]
                    connectivity | {"technology":"NONE","alsoHas":[1]}              | WRONG_TYPE data.alsoHas[0]
                    connectivity | {"technology":"NONE","alsoHas":["MOBILE","MOBILE"]} | DUPLICATE data.alsoHas[1]
                    connectivity | {"technology":"NONE","stable":"true"}            | WRONG_TYPE data.stable
                    connectivity | {"technology":"NONE","stable":1}                 | WRONG_TYPE data.stable
                    connectivity | {"technology":"NONE","technology":"NONE"}        | DUPLICATE data.technology
                    staff        | {"staff":1.0}                                    | WRONG_TYPE data.staff
                    staff        | {"staff":1e1}                                    | WRONG_TYPE data.staff
                    staff        | {"staff":true}                                   | WRONG_TYPE data.staff
                    staff        | {"staff":[]}                                     | WRONG_TYPE data.staff
                    staff        | {"staff":{}}                                     | WRONG_TYPE data.staff
                    staff        | {"staff":-1}                                     | OUT_OF_RANGE data.staff
                    staff        | {"staff":1000001}                                | OUT_OF_RANGE data.staff
                    staff        | {"staff":18446744073709551617}                   | OUT_OF_RANGE data.staff
                    staff        | {"staff":3,"itTrained":4}                        | PART_EXCEEDS_WHOLE data.itTrained
                    staff        | {"staff":3,"technology":"NONE"}                  | UNKNOWN_FIELD data.technology
                    staff        | []                                               | WRONG_TYPE data
                    staff        | 7                                                | WRONG_TYPE data
                    staff        | null                                             | MISSING_FIELD data
                    enrolment    | {"classes":1}                                    | MISSING_FIELD data.learners
                    power        | {"source":"GRID","hoursPerDay":24.01}            | OUT_OF_RANGE data.hoursPerDay
                    power        | {"source":"GRID","hoursPerDay":-1}               | OUT_OF_RANGE data.hoursPerDay
                    power        | {"source":"GRID","hoursPerDay":1e400}            | OUT_OF_RANGE data.hoursPerDay
                    power        | {"source":"GRID","hoursPerDay":"24"}             | WRONG_TYPE data.hoursPerDay
                    power        | {"source":"GRID","hoursPerDay":true}             | WRONG_TYPE data.hoursPerDay
                    power        | {"source":"GRID","hoursPerDay":[24]}             | WRONG_TYPE data.hoursPerDay
                    power        | {"source":"WIND"}                                | UNKNOWN_VALUE data.source
                    platforms    | {"digitalTransformationLevel":4}                 | OUT_OF_RANGE data.digitalTransformationLevel
                    platforms    | {"digitalTransformationLevel":0}                 | OUT_OF_RANGE data.digitalTransformationLevel
                    speed-test   | {"downloadMbps":0}                               | NOT_ABOVE data.downloadMbps
                    speed-test   | {"downloadMbps":-0.0}                            | NOT_ABOVE data.downloadMbps
                    speed-test   | {"downloadMbps":1000000.5}                       | NOT_ABOVE data.downloadMbps
                    speed-test   | {"uploadMbps":1}                                 | MISSING_FIELD data.downloadMbps
                    speed-test   | {"downloadMbps":1,"latencyMs":-0.5}              | OUT_OF_RANGE data.latencyMs
                    outage       | {"days":32}                                      | OUT_OF_RANGE data.days
                    outage       | {"days":0}                                       | OUT_OF_RANGE data.days
                    outage       | {"days":1.5}                                     | WRONG_TYPE data.days
                    virtual-robotics | {"classes":1}                                | MISSING_FIELD data.platform
                    virtual-robotics | {"classes":1,"platform":7}                   | WRONG_TYPE data.platform
                    virtual-robotics | {"classes":1,"platform":""}                  | MALFORMED_TEXT data.platform
                    virtual-robotics | {"classes":1,"platform":"0912 345 678"}      | PERSONAL_DATA data.platform
                    virtual-robotics | {"classes":0,"platform":"VEX"}               | OUT_OF_RANGE data.classes
                    digital-skills-class | {"sessions":1,"attendances":1}           | MISSING_FIELD data.topics
                    digital-skills-class | {"topics":[],"sessions":1,"attendances":1} | TOO_FEW data.topics
                    digital-skills-class | {"topics":"HEALTH","sessions":1,"attendances":1} | WRONG_TYPE data.topics
                    digital-skills-class | {"topics":["SPORT"],"sessions":1,"attendances":1} | UNKNOWN_VALUE data.topics[0]
                    digital-skills-class | {"topics":["HEALTH","HEALTH"],"sessions":1,"attendances":1} | DUPLICATE data.topics[1]
                    digital-skills-class | {"topics":["HEALTH"],"sessions":0,"attendances":1} | OUT_OF_RANGE data.sessions
                    digital-skills-class | {"topics":["HEALTH"],"sessions":1,"attendances":1,"aged60":2} | PART_EXCEEDS_WHOLE data.aged60
                    sector-sync  | {"succeeded":"yes"}                              | WRONG_TYPE data.succeeded
                    works        | {"room":"LIBRARY","work":"BUILT","count":1}      | UNKNOWN_VALUE data.work
                    """)
    void tellsWhatIsWrongWithData(String section, String data, String problem) {
        assertThat(problems(with("\"section\"", '"' + section + '"', data, "2025-05", null)))
                .containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "reportId" | 7                                      | WRONG_TYPE reportId
                    "reportId" | ""                                     | MALFORMED_UUID reportId
                    "reportId" | "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e1"  | MALFORMED_UUID reportId
                    "reportId" | "0197C1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10" | MALFORMED_UUID reportId
                    "revision" | 1.5                                    | WRONG_TYPE revision
                    "revision" | "1"                                    | WRONG_TYPE revision
                    "revision" | 2147483648                             | OUT_OF_RANGE revision
                    "withdrawn" | 0                                     | WRONG_TYPE withdrawn
                    "facility" | {}                                     | WRONG_TYPE facility
                    "facility" | ""                                     | MALFORMED_CODE facility
                    "facility" | "Điện"                                 | MALFORMED_CODE facility
                    "site"     | "a/b"                                  | MALFORMED_CODE site
                    "site"     | false                                  | WRONG_TYPE site
                    "section"  | ["staff"]                              | WRONG_TYPE section
                    "section"  | "Staff"                                | UNKNOWN_SECTION section
                    "period"   | 202505                                 | WRONG_TYPE period
                    "period"   | "2025-5"                               | MALFORMED_MONTH period
                    "period"   | "2025-00"                              | MALFORMED_MONTH period
                    "period"   | "1899-12"                              | MALFORMED_MONTH period
                    "period"   | "2025-07"                              | MONTH_IN_FUTURE period
                    "submittedAt" | 1748852043                          | WRONG_TYPE submittedAt
                    "submittedAt" | "2025-06-02T08:14:03"               | MALFORMED_INSTANT submittedAt
                    "submittedAt" | "2025-06-02T08:14Z"                 | MALFORMED_INSTANT submittedAt
                    "submittedAt" | "2025-02-30T08:14:03Z"              | MALFORMED_INSTANT submittedAt
                    "submittedAt" | "2025-06-02T25:14:03Z"              | MALFORMED_INSTANT submittedAt
                    "submittedAt" | "+999999-06-02T08:14:03Z"           | MALFORMED_INSTANT submittedAt
                    "submittedAt" | "2025-06-11T00:00:01Z"              | SUBMITTED_IN_FUTURE submittedAt
                    """)
    void tellsWhatIsWrongWithTheEnvelope(String field, String value, String problem) {
        assertThat(problems(with(field, value, "{\"technology\":\"NONE\"}", "2025-05", null)))
                .containsExactly(problem);
    }

    @Test
    void namesTheReportOfARefusalWhereItCanBeRead() {
        assertThat(reading("{\"reportId\":\"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\"}")
                        .subject()
                        .reportId())
                .isEqualTo("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10");
        assertThat(reading("{\"reportId\":7}").subject().reportId()).isNull();
        assertThat(reading("{").subject().reportId()).isNull();
    }

    @Test
    void tellsOnlyTheBeginningOfAnAbsurdlyLongValue() {
        var problems = refusal(with("\"section\"", '"' + "x".repeat(50_000) + '"', "{}", "2025-05", null));
        assertThat(problems.getFirst().message(Locale.ENGLISH).length()).isLessThan(500);
        var unknown = refusal("{\"" + "x".repeat(50_000) + "\":1}");
        assertThat(unknown).allSatisfy(p -> assertThat(p.path().length()).isLessThan(100));
    }

    @Test
    void speaksBothLanguagesWithoutMixingThem() {
        var problem = refusal(with("\"revision\"", "1.5", "{\"technology\":\"NONE\"}", "2025-05", null))
                .getFirst();
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("The value must be a whole number, without a decimal point.");
        assertThat(problem.message(Locale.of("vi"))).isEqualTo("Giá trị phải là số nguyên, không có phần thập phân.");
    }
}
