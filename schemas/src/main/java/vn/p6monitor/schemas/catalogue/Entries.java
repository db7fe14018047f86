package vn.p6monitor.schemas.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Place;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.ValueType;
import vn.p6monitor.schemas.text.FreeText;
import vn.p6monitor.schemas.text.Nearest;
import vn.p6monitor.schemas.yaml.YamlNode;
import vn.p6monitor.schemas.yaml.YamlNode.Mapping;
import vn.p6monitor.schemas.yaml.YamlNode.Scalar;
import vn.p6monitor.schemas.yaml.YamlNode.Sequence;

/// Takes the values of one mapping by their keys, and notes everything that is wrong with them.
///
/// What is absent or wrong comes as null or empty; only what is wrong is noted.
final class Entries {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Mapping mapping;
    private final String path;
    private final Notes notes;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param path of the mapping with its full stop, empty for the outermost
    Entries(Mapping mapping, String path, Notes notes) {
        this.mapping = mapping;
        this.path = path;
        this.notes = notes;
    }

    /// The same under another path.
    Entries under(String path) {
        return new Entries(mapping, path + '.', notes);
    }

    String pathOf(String key) {
        return path + key;
    }

    /// Where the value of a key stands, or the mapping where it has none.
    Place placeOf(String key) {
        var value = take(key);
        return value == null ? mapping.place() : value.place();
    }

    boolean has(String key) {
        return take(key) != null;
    }

    void require(String... keys) {
        for (var key : keys) {
            if (!has(key)) notes.add(ProblemCode.MISSING_FIELD, path + key, mapping.place());
        }
    }

    /// A scalar, whatever it says.
    @Nullable
    Scalar scalar(String key) {
        var value = take(key);
        return value == null ? null : scalar(value, path + key);
    }

    /// What a key says, where it is a scalar; nothing is noted.
    @Nullable
    String glance(String key) {
        return take(key) instanceof Scalar scalar ? scalar.text() : null;
    }

    /// A text in the writer's words.
    @Nullable
    String text(String key, int longest) {
        var scalar = scalar(key);
        if (scalar == null) return null;
        var problem = FreeText.check(scalar.text(), longest, path + key);
        if (problem.isEmpty()) return scalar.text();
        notes.add(problem.get(), scalar.place());
        return null;
    }

    /// A text in both languages.
    @Nullable
    Text bilingual(String key, int longest) {
        var languages = mapping(key);
        if (languages == null) return null;
        languages.require("vi", "en");
        var vi = languages.text("vi", longest);
        var en = languages.text("en", longest);
        languages.refuseOthers();
        return vi == null || en == null ? null : new Text(vi, en);
    }

    /// One of a closed list of words.
    <T> @Nullable T choice(String key, Collection<T> choices, Function<T, String> code) {
        var scalar = scalar(key);
        return scalar == null ? null : choice(scalar, path + key, choices, code);
    }

    /// Any of a closed list of words, at least one and each once.
    <T> List<T> choices(String key, Collection<T> choices, Function<T, String> code) {
        var chosen = new LinkedHashSet<T>();
        var items = scalars(key);
        if (isEmptyList(key)) notes.add(ProblemCode.TOO_FEW, path + key, placeOf(key), "1");
        for (int i = 0; i < items.size(); i++) {
            var at = path + key + '[' + i + ']';
            var choice = choice(items.get(i), at, choices, code);
            if (choice != null && !chosen.add(choice)) {
                notes.add(ProblemCode.DUPLICATE, at, items.get(i).place(), code.apply(choice));
            }
        }
        return List.copyOf(chosen);
    }

    /// `true` or `false`; what is left out is false.
    boolean yesNo(String key) {
        var scalar = scalar(key);
        if (scalar == null) return false;
        if (!scalar.quoted() && scalar.text().equals("true")) return true;
        if (scalar.quoted() || !scalar.text().equals("false")) {
            notes.addWrongType(path + key, scalar.place(), ValueType.YES_OR_NO);
        }
        return false;
    }

    @Nullable
    Double number(String key) {
        var scalar = scalar(key);
        if (scalar == null) return null;
        if (!scalar.quoted() && NUMBER.matcher(scalar.text()).matches()) return Double.valueOf(scalar.text());
        notes.addWrongType(path + key, scalar.place(), ValueType.NUMBER);
        return null;
    }

    /// A list of scalars; those that are none are noted and left out.
    List<Scalar> scalars(String key) {
        var scalars = new ArrayList<Scalar>();
        var items = items(key);
        for (int i = 0; i < items.size(); i++) {
            var scalar = scalar(items.get(i), path + key + '[' + i + ']');
            if (scalar != null) scalars.add(scalar);
        }
        return scalars;
    }

    List<YamlNode> items(String key) {
        var value = take(key);
        if (value == null) return List.of();
        if (value instanceof Sequence sequence) return sequence.items();
        notes.addWrongType(path + key, value.place(), ValueType.LIST);
        return List.of();
    }

    boolean isEmptyList(String key) {
        return take(key) instanceof Sequence sequence && sequence.items().isEmpty();
    }

    @Nullable
    Entries mapping(String key) {
        var value = take(key);
        return value == null ? null : of(value, path + key, notes);
    }

    /// The entries of a node that has to be a mapping.
    static @Nullable Entries of(YamlNode node, String path, Notes notes) {
        if (node instanceof Mapping mapping) return new Entries(mapping, path.isEmpty() ? "" : path + '.', notes);
        notes.addWrongType(path, node.place(), ValueType.OBJECT);
        return null;
    }

    /// Notes every key that nobody asked for, with the one that was probably meant, and every one that comes twice.
    void refuseOthers() {
        for (var entry : mapping.entries()) {
            var key = entry.key();
            if (asked.contains(key.text())) continue;
            var shown = Notes.shown(key.text());
            var nearest = Nearest.to(shown, asked).orElse("");
            notes.add(ProblemCode.UNKNOWN_KEY, path + shown, key.place(), shown, nearest, said(asked));
        }
        for (var key : mapping.repeated()) {
            var shown = Notes.shown(key.text());
            notes.add(ProblemCode.DUPLICATE, path + shown, key.place(), shown);
        }
    }

    private <T> @Nullable T choice(Scalar scalar, String at, Collection<T> choices, Function<T, String> code) {
        for (var choice : choices) {
            if (code.apply(choice).equals(scalar.text())) return choice;
        }
        var codes = choices.stream().map(code).toList();
        var shown = Notes.shown(scalar.text());
        var nearest = Nearest.to(shown, codes).orElse("");
        notes.add(ProblemCode.UNKNOWN_WORD, at, scalar.place(), shown, nearest, said(codes));
        return null;
    }

    private @Nullable Scalar scalar(YamlNode node, String at) {
        if (node instanceof Scalar scalar) return scalar;
        notes.addWrongType(at, node.place(), ValueType.TEXT);
        return null;
    }

    private @Nullable YamlNode take(String key) {
        asked.add(key);
        for (var entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return entry.value() instanceof Scalar scalar && scalar.isNothing() ? null : entry.value();
            }
        }
        return null;
    }

    private static String said(Collection<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
