package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.query.register.Registration;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

@ApiTest
class FacilitiesApiTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void someFacilities() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World()
                .registered(registration(
                        "11-TH-0042", "Trường Tiểu học Na Tông", FacilityKind.PRIMARY, "03365", "03358", null))
                .registered(registration(
                        "11-TH-0043", "Trường Tiểu học số 2 Na Tông", FacilityKind.PRIMARY, "03365", null, "2025-04"))
                .registered(registration("11-MN-0001", "Mầm non Đề Thám", FacilityKind.PRESCHOOL, null, "03358", null))
                .registered(registration("15-CD-0001", "Cao đẳng Lào Cai", FacilityKind.COLLEGE, null, "02650", null));
    }

    static Registration registration(
            String code,
            String name,
            FacilityKind kind,
            @Nullable String commune2021,
            @Nullable String commune2025,
            @Nullable String closedOn) {
        var opening = new Opening(
                Month.of(1995, 9),
                closedOn == null ? null : Month.parse(closedOn).orElseThrow());
        var sites = List.of(
                new Site("main", SiteType.MAIN, null, null, null, new Opening(null, null)),
                new Site("d1", SiteType.SATELLITE, "Huổi Chanh", 21.1, 103.1, new Opening(null, Month.of(2024, 5))));
        var facility = new Facility(code, name, kind, commune2021, commune2025, opening, sites, null);
        return new Registration(facility, Instant.parse("2025-01-02T03:04:05Z"), "ministry", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ministry    | ''                             | 11-MN-0001 11-TH-0042 11-TH-0043 15-CD-0001
            ministry    | ?q=na+tong                     | 11-TH-0042 11-TH-0043
            ministry    | ?q=NA+T%C3%94NG                | 11-TH-0042 11-TH-0043
            ministry    | ?q=tong+2                      | 11-TH-0043
            ministry    | ?q=de+tham                     | 11-MN-0001
            ministry    | ?q=11-th                       | 11-TH-0042 11-TH-0043
            ministry    | ?q=tieu+lao                    | ''
            ministry    | ?q=                            | 11-MN-0001 11-TH-0042 11-TH-0043 15-CD-0001
            ministry    | ?area=11                       | 11-MN-0001 11-TH-0042 11-TH-0043
            ministry    | ?area=VN                       | 11-MN-0001 11-TH-0042 11-TH-0043 15-CD-0001
            ministry    | ?area=11&boundaries=2021       | 11-TH-0042 11-TH-0043
            ministry    | ?area=03365&boundaries=2021    | 11-TH-0042 11-TH-0043
            ministry    | ?area=03358                    | 11-MN-0001 11-TH-0042 11-TH-0043
            ministry    | ?area=group:poor&boundaries=2021 | 11-TH-0042 11-TH-0043
            ministry    | ?area=group:remote             | 11-MN-0001 11-TH-0042 11-TH-0043 15-CD-0001
            ministry    | ?kind=PRIMARY                  | 11-TH-0042 11-TH-0043
            ministry    | ?openAt=2025-05&kind=PRIMARY   | 11-TH-0042
            ministry    | ?openAt=2025-04&kind=PRIMARY   | 11-TH-0042 11-TH-0043
            ministry    | ?openAt=1995-08                | ''
            province-11 | ''                             | 11-MN-0001 11-TH-0042 11-TH-0043
            province-11 | ?area=15                       | ''
            province-11 | ?area=VN&q=cao                 | ''
            province-15 | ''                             | 15-CD-0001
            province-99 | ''                             | ''
            """)
    void findsWhatWasAskedForAndIsTheReadersToKnow(String reader, String question, String codes) {
        var answer = anyone.as(reader).get("/api/v1/facilities" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(codes(answer)).isEqualTo(codes);
    }

    @Test
    void leadsOnPageByPageAndOnlyWithTheSameQuestion() {
        var ministry = anyone.as("ministry");
        var codes = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = ministry.get("/api/v1/facilities?limit=1" + (next == null ? "" : "&cursor=" + next));
            assertThat(page.status()).isEqualTo(200);
            codes.add(codes(page));
            next = page.json().get("next").asString(null);
            if (next != null) {
                var other = ministry.get("/api/v1/facilities?limit=1&q=na&cursor=" + next);
                assertThat(other.json().get("code").asString()).isEqualTo("MALFORMED_CURSOR");
            }
        } while (next != null);
        assertThat(codes).containsExactly("11-MN-0001", "11-TH-0042", "11-TH-0043", "15-CD-0001");
    }

    @Test
    void tellsOneWithItsSitesAndItsPlacesInBothSets() {
        var answer = anyone.as("province-11").get("/api/v1/facilities/11-TH-0042");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(Api.JSON.readTree("""
                {"facility": "11-TH-0042", "name": "Trường Tiểu học Na Tông", "kind": "PRIMARY",
                 "commune2021": "03365", "commune2025": "03358", "openedOn": "1995-09", "closedOn": null,
                 "sites": [
                   {"site": "main", "type": "MAIN", "name": null, "latitude": null, "longitude": null,
                    "openedOn": null, "closedOn": null},
                   {"site": "d1", "type": "SATELLITE", "name": "Huổi Chanh", "latitude": 21.1, "longitude": 103.1,
                    "openedOn": null, "closedOn": "2024-05"}],
                 "version": null, "registeredAt": "2025-01-02T03:04:05Z", "sender": "ministry",
                 "areas": [
                   {"boundaries": "2021", "area": "03365", "level": "commune", "name": "Xã Na Tông"},
                   {"boundaries": "2021", "area": "100", "level": "district", "name": "Huyện Điện Biên"},
                   {"boundaries": "2021", "area": "11", "level": "province", "name": "Điện Biên"},
                   {"boundaries": "2025", "area": "03358", "level": "commune", "name": "Xã Núa Ngam"},
                   {"boundaries": "2025", "area": "11", "level": "province", "name": "Điện Biên"},
                   {"boundaries": "2021", "area": "group:poor", "level": "group", "name": "Huyện nghèo"},
                   {"boundaries": "2025", "area": "group:remote", "level": "group", "name": "Vùng sâu, vùng xa"}]}
                """));
    }

    @Test
    void tellsWhatWasRegisteredWhen() {
        api.world.registered(
                registration("11-TH-0042", "Trường Tiểu học Na Tông A", FacilityKind.PRIMARY, "03365", "03358", null));
        var answer = anyone.as("province-11").get("/api/v1/facilities/11-TH-0042/registrations");
        assertThat(answer.status()).isEqualTo(200);
        var steps = answer.json().get("registrations");
        assertThat(steps.size()).isEqualTo(2);
        assertThat(steps.get(0)).isEqualTo(Api.JSON.readTree("""
                {"registeredAt": "2025-01-02T03:04:05Z", "sender": "ministry", "upload": null, "version": null,
                 "inForce": true, "changes": [
                   {"field": "name", "before": "Trường Tiểu học Na Tông", "after": "Trường Tiểu học Na Tông A"}]}
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "province-15, 11-TH-0042",
        "ministry, 11-TH-9999",
        "province-11, 11-TH-9999",
        "ministry, a%20b",
        "province-99, 11-TH-0042"
    })
    void tellsNotEvenWhetherThereIsOneThatIsNotTheReadersToKnow(String reader, String code) {
        for (var address : List.of("", "/registrations")) {
            var answer = anyone.as(reader).get("/api/v1/facilities/" + code + address);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("code").asString()).isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @CsvSource({
        ", 401, SIGN_IN_REQUIRED",
        "researcher, 403, NOT_ALLOWED",
        "reporter-11-TH-0042, 403, NOT_ALLOWED",
        "operator, 403, NOT_ALLOWED",
        "province-x, 403, NOT_ALLOWED"
    })
    void isForTheMinistryAndProvincesAlone(@Nullable String reader, int status, String code) {
        var client = reader == null ? anyone : anyone.as(reader);
        for (var address : List.of("", "?area=99", "/11-TH-0042", "/11-TH-0042/registrations", "/x")) {
            var answer = client.get("/api/v1/facilities" + address);
            assertThat(answer.status()).as(address).isEqualTo(status);
            assertThat(answer.json().get("code").asString()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area=99, UNKNOWN_AREA, area",
        "kind=SCHOOL, UNKNOWN_KIND, kind",
        "openAt=2025, UNKNOWN_PERIOD, openAt",
        "limit=1001, MALFORMED_LIMIT, limit",
        "cursor=x, MALFORMED_CURSOR, cursor",
        "name=x, UNKNOWN_PARAMETER, name"
    })
    void namesWhatIsWrongWithAQuestion(String question, String code, String parameter) {
        var answer = anyone.as("ministry").get("/api/v1/facilities?" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("parameter").asString()).isEqualTo(parameter);
    }

    private static String codes(Api.Answer answer) {
        var codes = new ArrayList<String>();
        for (var facility : answer.json().get("facilities")) {
            codes.add(facility.get("facility").asString());
        }
        return String.join(" ", codes);
    }
}
