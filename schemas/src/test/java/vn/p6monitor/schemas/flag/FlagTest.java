package vn.p6monitor.schemas.flag;

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
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.report.Sections;

class FlagTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasOneTextForEachRuleAndNoOther(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .isEqualTo(Arrays.stream(FlagRule.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void isToldWithTheSameParticularsInBothLanguages(FlagRule rule) throws IOException {
        assertThat(placeholders(texts("vi").getProperty(rule.name())))
                .isEqualTo(placeholders(texts("en").getProperty(rule.name())))
                .allSatisfy(placeholder -> assertThat(placeholder).isIn("{0}", "{1}", "{2}"));
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

    @Test
    void isToldInTheReadersLanguageElseInVietnamese() {
        var flag = flag(FlagRule.SUDDEN_CHANGE, "enrolment", "learners", 1_200L, 20L);
        assertThat(flag.message(Locale.UK))
                .isEqualTo("\"learners\" changed by more than a factor of 3: 20 before, 1,200 now. "
                        + "Check which of them is right.");
        assertThat(flag.message(Problem.VIETNAMESE))
                .isEqualTo("\"learners\" thay đổi hơn 3 lần: trước đó là 20, nay là 1.200. "
                        + "Hãy kiểm tra xem số nào đúng.")
                .isEqualTo(flag.message(Locale.FRENCH));
    }

    @ParameterizedTest
    @EnumSource
    void isReadByTheNameOfItsRule(FlagRule rule) {
        assertThat(FlagRule.parse(rule.name())).contains(rule);
        assertThat(FlagRule.parse(rule.name() + "S")).isEmpty();
    }

    @Test
    void comesByMonthSectionSiteAndReport() {
        var late = flag(FlagRule.RECEIVED_LATE, "connectivity", null, 91L, 90L);
        var inOrder = Stream.of(
                        new Flag(late.rule(), late.section(), "z", Month.of(2025, 4), late.reportId(), null, 91L, 90L),
                        new Flag(late.rule(), late.section(), "d1", late.month(), new UUID(9, 9), null, 91L, 90L),
                        late,
                        new Flag(
                                late.rule(), late.section(), late.site(), late.month(), new UUID(1, 3), null, 91L, 90L),
                        flag(FlagRule.SUDDEN_CHANGE, "enrolment", "classes", 100L, 20L),
                        flag(FlagRule.SUDDEN_CHANGE, "enrolment", "learners", 100L, 20L),
                        flag(FlagRule.RECEIVED_LATE, "enrolment", null, 91L, 90L))
                .toList();
        assertThat(inOrder.reversed().stream().sorted()).containsExactlyElementsOf(inOrder);
    }

    private static Flag flag(FlagRule rule, String section, @Nullable String field, Long value, Long reference) {
        return new Flag(
                rule,
                Sections.named(section).orElseThrow(),
                "main",
                Month.of(2025, 5),
                new UUID(1, 2),
                field,
                value,
                reference);
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
        try (var in = FlagTest.class.getResourceAsStream("/flags/flags_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
