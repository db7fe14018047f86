package vn.p6monitor.ingest.facility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.facility.FacilityRules;
import vn.p6monitor.schemas.problem.Verdict;

/// Whatever is done to a registration: it holds, or is refused with reasons.
class FacilityFuzzTest {
    private static final String SCHOOL = """
            {"facility":"11-TH-0042","name":"Trường Tiểu học Na Tông","kind":"PRIMARY","commune2021":"03365",\
            "commune2025":"03358","openedOn":"1995-09","closedOn":null,"sites":[{"site":"main","type":"MAIN"},\
            {"site":"d1","type":"SATELLITE","name":"Huổi Chanh","latitude":21.1,"longitude":103.1,\
            "openedOn":"2001-02"}]}""";
    private static final Damage DAMAGE = Damage.withPieces(List.of(
            "null",
            "[]",
            "{}",
            "{\"site\":",
            "\"MAIN\"",
            "\"03370\"",
            "\"2030-13\"",
            "1e400",
            "NaN",
            "\\ud800",
            "},{",
            ","));

    @Test
    void isTakenOrRefusedWithReasons() throws InterruptedException {
        var areas = KnownRegister.ofASmallCountry().areas();
        Fuzz.run(List.of(SCHOOL.getBytes(UTF_8)), DAMAGE, bytes -> {
            switch (FacilityReader.read(Line.of(1, bytes, 0, bytes.length), null, areas)
                    .verdict()) {
                case Verdict.Accepted(var placed) -> {
                    var facility = placed.facility();
                    assertThat(FacilityRules.check(facility)).isEmpty();
                    assertThat(FacilityCodec.decode(FacilityCodec.encode(facility)))
                            .isEqualTo(Verdict.accepted(facility));
                }
                case Verdict.Refused(var problems) ->
                    assertThat(problems)
                            .isNotEmpty()
                            .allSatisfy(problem ->
                                    assertThat(problem.message(Locale.ENGLISH)).isNotBlank());
            }
        });
    }
}
