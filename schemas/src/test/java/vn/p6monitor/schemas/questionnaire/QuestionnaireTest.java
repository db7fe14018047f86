package vn.p6monitor.schemas.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

class QuestionnaireTest {
    private static final List<String> OF_REPORTS = List.of(
            "section", "facility", "name", "site", "period", "row", "revision", "withdrawn", "reportId", "submittedAt");
    private static final List<String> OF_FACILITIES = List.of(
            "facility",
            "name",
            "kind",
            "commune2021",
            "commune2025",
            "openedOn",
            "closedOn",
            "site",
            "type",
            "siteName",
            "latitude",
            "longitude",
            "siteOpenedOn",
            "siteClosedOn");

    static List<Section> sections() {
        return Sections.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEverythingThatIsAskedAndForNothingElse(String language) {
        var needed = new HashSet<>(Set.of("yes", "no"));
        for (var section : Sections.all()) {
            need(section.name(), needed);
            for (var field : section.fields()) {
                var key = section.name() + '.' + field.name();
                need(key, needed);
                field.symbols().forEach(symbol -> needed.add(key + '.' + symbol));
            }
        }
        need("report", needed);
        OF_REPORTS.forEach(name -> need("report." + name, needed));
        need("facility", needed);
        for (var name : OF_FACILITIES) {
            need("facility." + name, needed);
            Questionnaire.ofFacility(name)
                    .answers()
                    .keySet()
                    .forEach(code -> needed.add("facility." + name + '.' + code));
        }
        var texts = Questionnaire.texts(Locale.of(language));
        assertThat(texts.keySet()).isEqualTo(needed);
        assertThat(needed)
                .allSatisfy(key -> assertThat(texts.getString(key))
                        .isNotBlank()
                        .isEqualTo(texts.getString(key).strip()));
    }

    /// A sender may give an answer by its code or by its words in either language, so no word may mean two codes.
    @ParameterizedTest
    @MethodSource("sections")
    void namesNoTwoAnswersOrFieldsAlike(Section section) {
        var labels = new ArrayList<String>();
        for (var field : section.fields()) {
            var item = Questionnaire.of(section, field);
            labels.add(item.label().vi());
            var answers = new ArrayList<String>();
            item.answers().forEach((code, words) -> {
                answers.add(code.toLowerCase(Locale.ROOT));
                var both =
                        Set.of(words.vi().toLowerCase(Locale.ROOT), words.en().toLowerCase(Locale.ROOT));
                both.stream().filter(word -> !word.equalsIgnoreCase(code)).forEach(answers::add);
                assertThat(words.vi() + words.en()).doesNotContain(";", "\"");
            });
            assertThat(answers).doesNotHaveDuplicates();
        }
        assertThat(labels).doesNotHaveDuplicates();
    }

    @Test
    void speaksTheReadersLanguage() {
        var words = Questionnaire.yesNo(true);
        assertThat(words.in(Locale.UK)).isEqualTo("Yes");
        assertThat(words.in(Problem.VIETNAMESE)).isEqualTo("Có");
        assertThat(words.in(Locale.FRENCH)).isEqualTo("Có");
        assertThat(Questionnaire.ofReports().label()).isEqualTo(new Wording("Báo cáo", "Report"));
        assertThat(Questionnaire.ofFacilities().explanation().en()).startsWith("The register");
    }

    @Test
    void explainsThatNoPersonIsNamed() {
        for (var name : List.of("staff", "enrolment", "clubs", "households", "digital-skills-class")) {
            var section = Sections.named(name).orElseThrow();
            assertThat(Questionnaire.of(section).explanation().en()).contains("no names");
        }
    }

    private static void need(String key, Set<String> needed) {
        needed.add(key);
        needed.add(key + ".explained");
    }
}
