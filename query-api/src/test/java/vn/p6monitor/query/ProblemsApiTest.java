package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class ProblemsApiTest {
    private static final String JSON = "application/json";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void everythingIsThere() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/values?area=11&period=2025-05&indicator=CN99          | UNKNOWN_INDICATOR        | indicator
            /api/v1/values?area=11&period=2025-05&indicator=              | UNKNOWN_INDICATOR        | indicator
            /api/v1/values?area=11&period=2025-05&indicator=CN04,         | UNKNOWN_INDICATOR        | indicator
            /api/v1/values?area=99&period=2025-05                         | UNKNOWN_AREA             | area
            /api/v1/values?area=11,100&period=2025-05                     | UNKNOWN_AREA             | area
            /api/v1/values?area=&period=2025-05                           | UNKNOWN_AREA             | area
            /api/v1/values?area=group:poor&period=2025-05                 | UNKNOWN_GROUP            | area
            /api/v1/values?within=group:none&level=commune&period=2025-05 | UNKNOWN_GROUP            | within
            /api/v1/values?within=group:remote&level=commune&period=2025-05 | NOTHING_WITHIN         | within
            /api/v1/values?within=VN&level=group&period=2025-05           | UNKNOWN_LEVEL            | level
            /api/v1/areas?within=group:remote                             | NOTHING_WITHIN           | within
            /api/v1/areas?within=VN&level=group                           | UNKNOWN_LEVEL            | level
            /api/v1/values?within=99&level=commune&period=2025-05         | UNKNOWN_AREA             | within
            /api/v1/values?within=11&level=district&period=2025-05        | UNKNOWN_LEVEL            | level
            /api/v1/values?within=11&level=province&period=2025-05        | UNKNOWN_LEVEL            | level
            /api/v1/values?within=03358&level=commune&period=2025-05      | UNKNOWN_LEVEL            | level
            /api/v1/values?within=11&level=village&period=2025-05         | UNKNOWN_LEVEL            | level
            /api/v1/values?within=11&period=2025-05                       | MISSING_PARAMETER        | level
            /api/v1/values?level=commune&period=2025-05                   | MISSING_PARAMETER        | within
            /api/v1/values?period=2025-05                                 | MISSING_PARAMETER        | area
            /api/v1/values?area=11&within=11&level=commune&period=2025-05 | CONTRADICTING_PARAMETERS | within
            /api/v1/values?area=11&level=commune&period=2025-05           | CONTRADICTING_PARAMETERS | level
            /api/v1/values?area=11                                        | MISSING_PARAMETER        | period
            /api/v1/values?area=11&from=2025-01                           | MISSING_PARAMETER        | to
            /api/v1/values?area=11&to=2025-01                             | MISSING_PARAMETER        | from
            /api/v1/values?area=11&from=2025-05&to=2025-01                | PERIODS_REVERSED         | to
            /api/v1/values?area=11&from=2001-01&to=2025-01                | TOO_MANY                 | from
            /api/v1/values?area=11&period=2025-05&from=2025-01            | CONTRADICTING_PARAMETERS | from
            /api/v1/values?area=11&period=2025-13                         | UNKNOWN_PERIOD           | period
            /api/v1/values?area=11&period=2025-Q5                         | UNKNOWN_PERIOD           | period
            /api/v1/values?area=11&period=2025-05,                        | UNKNOWN_PERIOD           | period
            /api/v1/values?area=11&from=2025&to=2025-05                   | OTHER_GRANULARITY        | from
            /api/v1/values?area=11&period=2025-05&granularity=quarter     | OTHER_GRANULARITY        | period
            /api/v1/values?area=11&from=2025-Q1&to=2025-Q2                | OTHER_GRANULARITY        | from
            /api/v1/values?area=11&period=2025-05&granularity=week        | UNKNOWN_GRANULARITY      | granularity
            /api/v1/values?area=11&period=2025-05&boundaries=2030         | UNKNOWN_BOUNDARIES       | boundaries
            /api/v1/values?area=11&period=2025-05&kind=SCHOOL             | UNKNOWN_KIND             | kind
            /api/v1/values?area=11&period=2025-05&kind=PRIMARY,COLLEGE    | UNKNOWN_KIND             | kind
            /api/v1/values?area=11&period=2025-05&kind=PRIMARY&kind=*     | REPEATED_PARAMETER       | kind
            /api/v1/values?area=11&period=2025-05&limit=0                 | MALFORMED_LIMIT          | limit
            /api/v1/values?area=11&period=2025-05&limit=10001             | MALFORMED_LIMIT          | limit
            /api/v1/values?area=11&period=2025-05&limit=-1                | MALFORMED_LIMIT          | limit
            /api/v1/values?area=11&period=2025-05&limit=99999999999       | MALFORMED_LIMIT          | limit
            /api/v1/values?area=11&period=2025-05&limit=ten               | MALFORMED_LIMIT          | limit
            /api/v1/values?area=11&period=2025-05&release=r1              | NOT_YET_AVAILABLE        | release
            /api/v1/values?area=11&period=2025-05&format=pdf              | UNKNOWN_FORMAT           | format
            /api/v1/values?area=11&period=2025-05&sort=value              | UNKNOWN_PARAMETER        | sort
            /api/v1/areas?boundaries=1999                                 | UNKNOWN_BOUNDARIES       | boundaries
            /api/v1/areas?within=99                                       | UNKNOWN_AREA             | within
            /api/v1/areas?level=district                                  | UNKNOWN_LEVEL            | level
            /api/v1/areas?limit=0                                         | MALFORMED_LIMIT          | limit
            /api/v1/areas?name=x                                          | UNKNOWN_PARAMETER        | name
            /api/v1/indicators?x=1                                        | UNKNOWN_PARAMETER        | x
            /api/v1/freshness?x=1                                         | UNKNOWN_PARAMETER        | x
            """)
    void namesWhatIsWrongWithAQuestion(String address, String code, String parameter) {
        var answer = anyone.get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("parameter").asString()).isEqualTo(parameter);
        assertThat(answer.json().get("detail").asString()).isNotBlank().doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eHh4", "YWJ8MDMzNTh8N3wyMDI1LTA1fCo"})
    void refusesACursorOfAnotherQuestion(String cursor) {
        var answer = anyone.as("researcher").get("/api/v1/values?area=11&period=2025-05&cursor=" + cursor);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("MALFORMED_CURSOR");
    }

    @Test
    void speaksVietnameseUnlessEnglishIsPreferred() {
        var address = "/api/v1/values?area=11&period=2025-05&limit=0";
        assertThat(anyone.get(address).json().get("detail").asString())
                .isEqualTo("Giới hạn phải là số nguyên từ 1 đến 10000.");
        assertThat(anyone.speaking("en-GB,vi;q=0.5")
                        .get(address)
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("The limit must be a whole number from 1 to 10000.");
        assertThat(anyone.speaking("fr,vi;q=0.5,en;q=0.4").get(address).header("Content-Language"))
                .isEqualTo("vi");
        assertThat(anyone.speaking("fr").get(address).header("Content-Language"))
                .isEqualTo("vi");
    }

    @Test
    void knowsNoAreaOrIndicatorThatIsNotThere() {
        for (var address : new String[] {"/api/v1/areas/99", "/api/v1/indicators/XX", "/page/none.js"}) {
            var answer = anyone.get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.json().get("code").asString()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void canOnlyBeRead() {
        for (var method : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE}) {
            var answer = anyone.as("ministry").send(method, "/api/v1/values", JSON);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET");
            assertThat(answer.json().get("code").asString()).isEqualTo("METHOD_NOT_ALLOWED");
        }
    }

    @Test
    void hasNoOtherFormat() {
        for (var accept : new String[] {"nonsense", "application/vnd.sdmx.data+csv", "image/png"}) {
            var answer = anyone.send(HttpMethod.GET, "/api/v1/values?area=11&period=2025-05", accept);
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.type()).isEqualTo("application/problem+json");
            assertThat(answer.json().get("code").asString()).isEqualTo("NOT_ACCEPTABLE");
        }
    }

    @Test
    void saysWhenTheServersBehindItAreAway() {
        api.away = true;
        for (var address : new String[] {"/api/v1/values?area=11&period=2025-05", "/api/v1/areas/11"}) {
            var answer = anyone.get(address);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.json().get("code").asString()).isEqualTo("INDEX_UNAVAILABLE");
        }
        var answer = anyone.get("/api/v1/freshness");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("KAFKA_UNAVAILABLE");
    }
}
