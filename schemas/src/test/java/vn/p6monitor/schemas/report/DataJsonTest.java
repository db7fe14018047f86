package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.Seed;

class DataJsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void writesWhatIsKnownAsTheContractDoes() {
        var data = Said.data("connectivity", "technology", "MOBILE", "stable", false);
        assertThat(DataJson.write(data)).hasToString("{\"technology\":\"MOBILE\",\"stable\":false}");
    }

    @Test
    void writesAFractionAsShortAsCanBe() {
        var data = Said.data("speed-test", "downloadMbps", 20.0, "uploadMbps", 0.5);
        assertThat(DataJson.write(data)).hasToString("{\"downloadMbps\":20,\"uploadMbps\":0.5}");
    }

    @Test
    void readsWhatItWrote() {
        var random = Seed.generator(DataJsonTest.class);
        for (int i = 0; i < 2_000; i++) {
            var data = Reports.random(random).data();
            if (data == null) continue;
            var text = DataJson.write(data).toString();
            assertThat(DataJson.read(data.section(), JSON.readTree(text)))
                    .as(text)
                    .isEqualTo(data);
        }
    }

    @Test
    void writesNoListThatNobodyGave() {
        var section = Sections.all().stream()
                .filter(one -> one.fields().stream()
                        .anyMatch(field -> field.type() == Field.Type.CHOICES && !field.required()))
                .findFirst()
                .orElseThrow();
        var nothing = new SectionData.Builder(section).build();
        assertThat(DataJson.write(nothing)).isEmpty();
        assertThat(DataJson.read(section, JSON.readTree("{}"))).isEqualTo(nothing);
    }

    @Test
    void readsNothingElse() {
        var connectivity = Reports.section("connectivity");
        for (var other : List.of("{\"speed\":1}", "{\"technology\":\"SMOKE\"}", "{\"stable\":[]}")) {
            assertThatThrownBy(() -> DataJson.read(connectivity, JSON.readTree(other)))
                    .as(other)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
