package vn.p6monitor.schemas.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasOneTextForEachCodeAndTypeAndNoOther(String language) throws IOException {
        var needed = Stream.concat(
                        Arrays.stream(ProblemCode.values()).map(Enum::name),
                        Arrays.stream(ValueType.values()).map(type -> "WRONG_TYPE." + type))
                .collect(Collectors.toSet());
        assertThat(texts(language).stringPropertyNames()).isEqualTo(needed);
    }

    @ParameterizedTest
    @EnumSource
    void isToldWithTheSameParticularsInBothLanguages(ProblemCode code) throws IOException {
        var english = placeholders(texts("en").getProperty(code.name()));
        assertThat(placeholders(texts("vi").getProperty(code.name()))).isEqualTo(english);
        var withoutGaps = new TreeSet<String>();
        for (int i = 0; i < english.size(); i++) {
            withoutGaps.add("{" + i + "}");
        }
        assertThat(english).isEqualTo(withoutGaps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasTextsThatAMessageFormatPrintsAsTheyStand(String language) throws IOException {
        // An apostrophe would start a quotation, and hide the placeholders in it.
        assertThat(texts(language))
                .allSatisfy((_, text) -> assertThat(
                                PLACEHOLDER.matcher((String) text).replaceAll(""))
                        .isNotBlank()
                        .doesNotContain("'", "{", "}"));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheTypeThatBelongsThereInWords(ValueType type) {
        var problem = Problem.wrongType("data.computers", type);
        assertThat(problem)
                .isEqualTo(new Problem(ProblemCode.WRONG_TYPE, "data.computers", problem.particulars(), null));
        for (var language : new Locale[] {Locale.ENGLISH, Problem.VIETNAMESE}) {
            assertThat(problem.message(language)).doesNotContain(type.name(), "{");
        }
    }

    @Test
    void isToldInTheReadersLanguage() {
        var problem = Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.computersOutdated", "computers");
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo("A part cannot be larger than its whole: correct this value or \"computers\".");
        assertThat(problem.message(Locale.UK)).isEqualTo(problem.message(Locale.ENGLISH));
        assertThat(problem.message(Locale.of("vi", "VN")))
                .isEqualTo("Phần không thể lớn hơn tổng: hãy sửa giá trị này hoặc \"computers\".");
    }

    @Test
    void isToldInVietnameseToReadersOfAnyOtherLanguage() {
        var problem = Problem.of(ProblemCode.MISSING_FIELD, "data");
        assertThat(problem.message(Locale.FRENCH))
                .isEqualTo(problem.message(Problem.VIETNAMESE))
                .isEqualTo("Trường này là bắt buộc. Hãy điền giá trị.");
        assertThat(problem.message(Locale.ROOT)).isEqualTo(problem.message(Problem.VIETNAMESE));
    }

    @Test
    void leavesWhatASenderWroteAsItStands() {
        assertThat(Problem.of(ProblemCode.DUPLICATE, "sites[1].site", "{1} it's 1'000")
                        .message(Locale.ENGLISH))
                .isEqualTo("\"{1} it's 1'000\" is given more than once. Give each code once.");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = ProblemTest.class.getResourceAsStream("/problems/problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
