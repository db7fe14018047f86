package vn.p6monitor.ingest.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.schemas.catalogue.CatalogueReader;
import vn.p6monitor.schemas.problem.Verdict;

/// Whatever is done to the bytes of a catalogue: it holds, or is refused with reasons.
class CatalogueFuzzTest {
    private static final String CATALOGUE = """
            version: "2"
            indicators:
              - code: CN04
                name: {vi: "Điểm trường chưa có internet", en: "Sites with no internet at all"}
                definition: {vi: "Số điểm trường chưa có internet.", en: "Sites without any connection."}
                counts: site
                unit: {vi: "%", en: percent}
                percent: true
                kinds: [PRIMARY, PRESCHOOL]
                numerator: {fold: STATE, value: 'connectivity.technology == "NONE"', requires: [connectivity.stable]}
                denominator: {fold: STATE, value: 'known(connectivity.technology)', where: 'enrolment.learners > 0'}
                direction: lower
                people: [numerator]
                target: {value: 0, source: {vi: "Mục tiêu", en: "A target"}}
              - code: DV09
                name: {vi: "Buổi học", en: "Classes"}
                definition: {vi: "Số buổi.", en: "Classes held."}
                counts: facility
                unit: {vi: "buổi", en: classes}
                percent: false
                numerator: {fold: SUM, reports: digital-skills-class, value: digitalSkillsClass.sessions}
                direction: higher
            """;
    private static final Damage DAMAGE = Damage.withPieces(List.of(
            "&a ",
            "*a",
            "!!java.net.URL ",
            "<<: *a\n",
            "- ",
            ": ",
            "? ",
            "|\n",
            "%YAML 9\n",
            "---\n",
            "[[[[",
            "{{{{",
            "((((",
            "!!!!",
            "a.b.c",
            "1/0",
            "9223372036854775807",
            "-",
            "known(",
            "in [",
            "\"\"",
            "'",
            "#",
            "\t"));

    @Test
    void isTakenOrRefusedWithReasons() throws InterruptedException {
        Fuzz.run(List.of(CATALOGUE.getBytes(UTF_8)), DAMAGE, bytes -> {
            switch (CatalogueText.read(new ByteArrayInputStream(bytes)).then(CatalogueReader::read)) {
                case Verdict.Accepted(var catalogue) ->
                    assertThat(catalogue.indicators()).isNotEmpty();
                case Verdict.Refused(var problems) ->
                    assertThat(problems)
                            .isNotEmpty()
                            .allSatisfy(problem ->
                                    assertThat(problem.message(Locale.ENGLISH)).isNotBlank());
            }
        });
    }
}
