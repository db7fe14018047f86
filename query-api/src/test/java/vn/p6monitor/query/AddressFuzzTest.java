package vn.p6monitor.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.fuzz.Fuzz;

/// Whatever is done to a question: it is answered, or told what is wrong with it.
@ApiTest
class AddressFuzzTest {
    private static final Set<Integer> TOLD = Set.of(200, 400, 401, 403, 404, 406, 410);
    private static final List<String> ADDRESSES = List.of(
            "/api/v1/values?indicator=CN04,DV02&area=11&period=2025-05&kind=*&limit=2",
            "/api/v1/values?within=VN&level=commune&from=2024-Q4&to=2025-Q2&granularity=quarter&boundaries=2025",
            "/api/v1/values?area=group:remote,15&period=2024-2025-S1,2024-2025&kind=PRIMARY",
            "/api/v1/values?area=11&period=2025-05&cursor=g1f2.YWJ8MDMzNTh8N3wyMDI1LTA1fCo",
            "/api/v1/quality?area=11&boundaries=2021&rule=RECEIVED_LATE&kind=COLLEGE&limit=3",
            "/api/v1/quality?cursor=g1f2.YWJ8MDMzNTh8N3wyMDI1LTA1fCo",
            "/api/v1/areas?within=11&level=commune&boundaries=2021&limit=5",
            "/api/v1/areas/03358?boundaries=2025",
            "/api/v1/indicators/CN04",
            "/api/v1/freshness");
    private static final List<String> PIECES = List.of(
            "%00",
            "%0d%0a",
            "%ff",
            "%E2%80%AE",
            "%F0%9F%8F%AB",
            "%25",
            "%22",
            "%7C",
            "%27",
            "-1",
            "0",
            "99999999999",
            "2147483648",
            "1e9",
            "0000-00",
            "9999-12",
            "1899-12",
            "2025-13",
            "2024-2026",
            "2025-S1",
            "2025-Q0",
            "group:",
            "VN",
            "*",
            ",",
            ",,",
            "&",
            "=",
            "&area=",
            "&period=",
            "&cursor=",
            "&limit=",
            "&kind=",
            ".",
            "g0.",
            "g1.",
            "g999999999999.",
            "x".repeat(300),
            "11,".repeat(200),
            "true",
            "null",
            "_",
            "__proto__",
            "$ne");
    private static final String CHARACTERS = "abcxyzABCXYZ0123456789-_.~,:*=&+";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    @BeforeEach
    void everythingIsThere() {
        api.away = false;
        api.world = new World();
    }

    @Test
    void isAnsweredOrToldWhatIsWrongAndNeverAnError() throws InterruptedException {
        var ministry = new Api.Client(mvc, "ministry", "en");
        var addresses =
                ADDRESSES.stream().map(address -> address.getBytes(UTF_8)).toList();
        Fuzz.run(addresses, AddressFuzzTest::damage, address -> {
            var answer = ministry.get(new String(address, UTF_8));
            assertThat(answer.status()).isIn(TOLD);
            if (answer.status() >= 400) {
                assertThat(answer.json().get("code").asString()).isNotBlank();
                assertThat(answer.json().get("detail").asString()).isNotBlank();
            }
        });
    }

    /// Behind the path, so that it is still a question to us.
    private static byte[] damage(byte[] good, Random random) {
        var address = new String(good, UTF_8);
        var text = new StringBuilder(address);
        int first = address.lastIndexOf('/') + 1;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = first + random.nextInt(text.length() - first);
            int until = Math.min(text.length(), at + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.replace(at, until, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.insert(at, text.substring(at, until));
                case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
        }
        // What is no address any more does not come as far as this, and a name alone has an empty value.
        return text.toString()
                .replaceAll("%(?![0-9a-fA-F]{2})", "%25")
                .replaceAll("\\?(?=.*\\?)", "&")
                .replaceAll("([?&][^=&]+)(?=&|$)", "$1=")
                .getBytes(UTF_8);
    }
}
