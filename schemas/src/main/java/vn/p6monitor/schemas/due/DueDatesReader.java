package vn.p6monitor.schemas.due;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.yaml.YamlNode;
import vn.p6monitor.schemas.yaml.YamlText;

/// Reads due dates as they are written down, in YAML. Whoever sets a platform up wrote them, so the first that is wrong
/// keeps it from starting.
final class DueDatesReader {
    private DueDatesReader() {}

    /// @throws IllegalArgumentException where the text means no due dates; says what is wrong, and in which line
    static DueDates read(String yaml) {
        var document = switch (YamlText.read(yaml)) {
            case Verdict.Accepted<YamlNode>(var node) -> node;
            case Verdict.Refused<YamlNode>(var problems) ->
                throw new IllegalArgumentException(
                        problems.getFirst().place() + " " + problems.getFirst().message(Locale.ENGLISH));
        };
        var general = dueDate(required(entries(document, List.of("default", "sections", "provinces")), document));
        var provinces = new HashMap<String, DueDates.Rules>();
        each(find(document, "provinces"), (province, rules) -> {
            if (!province.text().matches("[0-9]{2}")) throw wrong(province, "no code of a province");
            var own = entries(rules, List.of("default", "sections")).get("default");
            provinces.put(
                    province.text(),
                    new DueDates.Rules(own == null ? null : dueDate(own), bySection(find(rules, "sections"))));
        });
        return new DueDates(general, bySection(find(document, "sections")), provinces);
    }

    private static Map<String, DueDate> bySection(@Nullable YamlNode sections) {
        var bySection = new HashMap<String, DueDate>();
        each(sections, (section, due) -> {
            if (Sections.named(section.text()).isEmpty()) throw wrong(section, "no such section");
            bySection.put(section.text(), dueDate(due));
        });
        return bySection;
    }

    private static DueDate dueDate(YamlNode node) {
        var entries = entries(node, List.of("months", "day"));
        return new DueDate(
                number(entries.get("months"), node, 0, DueDate.MOST_MONTHS),
                number(entries.get("day"), node, 1, DueDate.LAST_DAY));
    }

    private static int number(@Nullable YamlNode node, YamlNode of, int least, int most) {
        if (node instanceof YamlNode.Scalar scalar
                && !scalar.quoted()
                && scalar.text().matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(scalar.text());
            if (number >= least && number <= most) return number;
        }
        throw wrong(node == null ? of : node, "a whole number from " + least + " to " + most + " is expected");
    }

    private static YamlNode required(Map<String, YamlNode> entries, YamlNode of) {
        var general = entries.get("default");
        if (general == null) throw wrong(of, "there is no default");
        return general;
    }

    private static @Nullable YamlNode find(YamlNode mapping, String key) {
        return mapping(mapping).entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst()
                .map(YamlNode.Entry::value)
                .orElse(null);
    }

    private static void each(@Nullable YamlNode mapping, BiConsumer<YamlNode.Scalar, YamlNode> consumer) {
        if (mapping != null) mapping(mapping).entries().forEach(entry -> consumer.accept(entry.key(), entry.value()));
    }

    private static Map<String, YamlNode> entries(YamlNode node, List<String> keys) {
        var entries = new HashMap<String, YamlNode>();
        each(node, (key, value) -> {
            if (!keys.contains(key.text())) throw wrong(key, "there is no such key here, but " + keys);
            entries.put(key.text(), value);
        });
        return entries;
    }

    private static YamlNode.Mapping mapping(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) throw wrong(node, "keys and values are expected");
        if (!mapping.repeated().isEmpty()) throw wrong(mapping.repeated().getFirst(), "the key has come before");
        return mapping;
    }

    private static IllegalArgumentException wrong(YamlNode node, String what) {
        var shown = node instanceof YamlNode.Scalar scalar ? " \"" + scalar.text() + "\"" : "";
        return new IllegalArgumentException("these are no due dates: " + node.place() + shown + ": " + what);
    }
}
